import { entryKinds, type HandoverSurvey } from '#contract';
import { Counts } from '../../components/counts.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './totals.module.css';

type TotalsProps = {
  readonly survey: HandoverSurvey;
  /** Of another choice: the numbers of this one are on their way. */
  readonly isOld: boolean;
};

/** What would go out, counted: the numbers that every form and the package will carry. */
export function Totals({ survey: { totals, agents }, isOld }: TotalsProps) {
  const { handover: text, kinds } = useText();
  const format = useFormat();
  const { entries, dossiers, awards } = totals;
  const byKind = entryKinds
    .filter((kind) => entries[kind] > 0)
    .map((kind) => `${kinds.entryPlural[kind]} ${format.number(entries[kind])}`)
    .join(' · ');
  const facts = [
    { label: text.total.entries, count: entries.total, hint: byKind },
    {
      label: text.total.dossiers,
      count: dossiers,
      hint: text.total.permanent(format.number(totals.permanentDossiers)),
    },
    { label: text.total.files, count: totals.storedFiles, hint: format.bytes(totals.bytes) },
    {
      label: text.total.awards,
      count: awards.counted,
      hint: text.total.ofLines(format.number(awards.lines)),
    },
    {
      label: text.total.agents,
      count: agents.person + agents.body + agents.household,
      hint: text.total.bodies(format.number(agents.body)),
    },
  ];
  return (
    <>
      <div className={css.totals}>
        <Counts label={text.total.label} counts={facts} isOld={isOld} isFirstWide />
      </div>
      {totals.looseEntries > 0 && (
        <p className={css.note}>{text.total.loose(format.number(totals.looseEntries))}</p>
      )}
    </>
  );
}
