import { entryKinds } from '#contract';
import { CheckChoices } from '../../components/check-choices.tsx';
import { Choices } from '../../components/choices.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './handover.module.css';
import type { PlanAtWork } from './use-plan.ts';

/** Which years, fonds and kinds go out. */
export function ChooseStep({ work: { plan, change, years, fonds } }: { readonly work: PlanAtWork }) {
  const { handover: text, kinds } = useText();
  const format = useFormat();
  return (
    <div className={css.fields}>
      <CheckChoices
        label={text.years}
        values={plan.years ?? []}
        onChange={(chosen) => change({ years: [...chosen] })}
        choices={years.map(({ year, count }) => ({
          value: year,
          label: String(year),
          hint: text.entries(format.number(count)),
        }))}
      />
      {fonds.length > 0 && (
        <Choices
          label={text.fonds}
          value={plan.fondsIds === null ? 'all' : 'some'}
          onChange={(which) =>
            change({ fondsIds: which === 'all' ? null : fonds.slice(0, 1).map(({ id }) => id) })
          }
          choices={[
            { value: 'all', label: text.allFonds },
            { value: 'some', label: text.someFonds },
          ]}
        />
      )}
      {plan.fondsIds !== null && (
        <CheckChoices
          label={text.someFonds}
          values={plan.fondsIds}
          onChange={(chosen) => change({ fondsIds: [...chosen] })}
          choices={fonds.map(({ id, content }) => ({ value: id, label: content.name, hint: content.code }))}
        />
      )}
      <CheckChoices
        label={text.kinds}
        values={plan.kinds}
        onChange={(chosen) => change({ kinds: [...chosen] })}
        choices={entryKinds.map((kind) => ({ value: kind, label: kinds.entryPlural[kind] }))}
      />
    </div>
  );
}
