import { Link } from 'wouter';
import type { AwardHistory } from '#contract';
import { DateField } from '../../components/date-field.tsx';
import { Section } from '../../components/section.tsx';
import { AreaField, TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './confirmation-form.module.css';
import type { useWritten } from './use-written.ts';

type ConfirmationFormProps = {
  readonly written: ReturnType<typeof useWritten>;
  readonly history: AwardHistory;
};

/** What is written on the paper besides the awards. */
export function ConfirmationForm({ written, history: { awards, count } }: ConfirmationFormProps) {
  const { confirmation: text } = useText();
  const format = useFormat();
  const { values } = written;
  const leftOut = awards.length - count;
  return (
    <aside className={css.form}>
      <Section title={text.written}>
        <div className={css.fields}>
          <TextField label={text.number} value={values.number} onChange={written.setNumber} />
          <DateField label={text.date} value={values.date} onChange={written.setDate} />
          <AreaField
            label={text.purpose}
            help={text.purposeHelp}
            value={values.purpose}
            onChange={written.setPurpose}
          />
          <AreaField
            label={text.capacity}
            help={text.capacityHelp}
            rows={2}
            value={values.capacity}
            onChange={written.setCapacity}
          />
          <TextField label={text.signer} value={values.signer} onChange={written.setSigner} />
          <label className={css.choice}>
            <input
              type="checkbox"
              checked={values.withPlace}
              onChange={(event) => written.setWithPlace(event.target.checked)}
            />
            {text.withPlace}
          </label>
        </div>
        {leftOut > 0 && <p className={css.hint}>{text.leftOut(format.number(leftOut))}</p>}
        <p className={css.hint}>
          {text.officeHelp} <Link href="/settings">{text.toSettings}</Link>
        </p>
      </Section>
    </aside>
  );
}
