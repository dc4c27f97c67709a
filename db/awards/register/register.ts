import {
  AwardFilter,
  type AwardRegister,
  type AwardSum,
  type RegisterPart,
  type RegisterRow,
} from '#contract';
import type { RegisterReader, SumRow } from './store-register.ts';

const NOTHING: AwardSum = { count: 0, money: 0 };

/** The register of a year beside the year before: sums by form, level, kind of recipient and of reward, and body. */
export function registerOf(reader: RegisterReader, year: number): AwardRegister {
  const sums = reader.sums(year);
  const all = (wanted: number) => sums.find((row) => row.part === 'all' && row.year === wanted);
  const uncounted = (state: string) =>
    sums.find((row) => row.part === 'uncounted' && row.year === year && row.key === state)?.count ?? 0;
  return {
    year,
    now: sumOf(all(year)),
    before: sumOf(all(year - 1)),
    decisions: { now: all(year)?.decisions ?? 0, before: all(year - 1)?.decisions ?? 0 },
    revoked: uncounted('revoked'),
    proposed: uncounted('proposed'),
    rows: rowsOf(sums, year),
  };
}

function rowsOf(sums: readonly SumRow[], year: number): RegisterRow[] {
  const groups = Map.groupBy(
    sums.filter(({ part }) => part !== 'all' && part !== 'uncounted'),
    ({ part, key, is_linked, award_class }) => JSON.stringify([part, key, is_linked, award_class]),
  );
  return [...groups.values()]
    .flatMap((ofBoth) => {
      const [one] = ofBoth;
      if (!one) return [];
      const of = (wanted: number) => sumOf(ofBoth.find((row) => row.year === wanted));
      const part = one.part as RegisterPart;
      return [
        {
          ...{ part, key: one.key, awardClass: one.award_class, name: one.name },
          ...{ lines: linesOf(one), now: of(year), before: of(year - 1) },
        },
      ];
    })
    .sort(
      (a, b) =>
        b.now.count - a.now.count || b.before.count - a.before.count || a.name.localeCompare(b.name, 'vi'),
    );
}

/** The filter that finds what a row counts. */
function linesOf({ part, key, is_linked, award_class }: SumRow): RegisterRow['lines'] {
  const isLinked = is_linked === 1;
  const byPart = {
    form: { ...(isLinked ? { formCode: key } : { form: key }), awardClass: award_class ?? ('' as const) },
    body: isLinked ? { bodyId: key } : { body: key },
    level: { level: key },
    rewardKind: { rewardKind: key },
    recipientKind: { recipientKind: key as 'person' },
    all: {},
    uncounted: {},
  }[part];
  return AwardFilter.omit({ year: true }).parse(byPart);
}

const sumOf = (row: SumRow | undefined): AwardSum => (row ? { count: row.count, money: row.money } : NOTHING);
