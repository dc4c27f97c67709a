import { type RetentionDeadline, RetentionDuty, type Vocabulary } from '#contract';

/** What the desk of one year is worked out from. */
export type Deadlines = {
  readonly year: number;
  readonly list: readonly RetentionDeadline[];
  /** Years after its mark, a duty; undefined where no deadline is in force. */
  yearsOf(duty: RetentionDuty): number | undefined;
  /** Codes of the retention periods that end, with their years; of those that never end. */
  readonly terms: readonly (readonly [code: string, years: number])[];
  readonly permanent: readonly string[];
};

/**
 * The deadlines in force on the last day of a year, one a duty (the latest to begin), and the retention periods. A
 * hidden deadline is not used; a period is, since dossiers may bear it.
 */
export function deadlinesOf(vocabularies: readonly Vocabulary[], year: number): Deadlines {
  const list = RetentionDuty.options.flatMap((duty) => inForce(vocabularies, duty, `${year}-12-31`));
  const periods = termsOf(vocabularies, 'retention');
  return {
    year,
    list,
    yearsOf: (duty) => list.find((one) => one.duty === duty)?.years,
    terms: periods.flatMap(({ code, attributes: { years } }) =>
      typeof years === 'number' ? [[code, years] as const] : [],
    ),
    permanent: periods.filter(({ attributes }) => attributes.isPermanent === true).map(({ code }) => code),
  };
}

const termsOf = (vocabularies: readonly Vocabulary[], wanted: string) =>
  vocabularies.find(({ code }) => code === wanted)?.terms ?? [];

function inForce(vocabularies: readonly Vocabulary[], duty: RetentionDuty, day: string): RetentionDeadline[] {
  const fitting = termsOf(vocabularies, 'retention-deadline')
    .filter(({ attributes, isHidden }) => attributes.duty === duty && !isHidden)
    .filter(({ effectiveFrom, effectiveTo }) => (effectiveFrom ?? '') <= day && (effectiveTo ?? day) >= day)
    .sort((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? 1 : -1));
  const [term] = fitting;
  const years = term?.attributes.years;
  if (!term || typeof years !== 'number') return [];
  const { code, label, effectiveFrom, effectiveTo, source, confidence, note } = term;
  return [
    { code, label, effectiveFrom, effectiveTo, source, confidence, note, duty, years: Math.trunc(years) },
  ];
}
