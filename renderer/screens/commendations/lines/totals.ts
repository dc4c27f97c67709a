import type { AgentKind, AwardLine } from '#contract';

export type FormTotal = {
  readonly form: string;
  readonly awardClass: AwardLine['awardClass'];
  readonly count: number;
  readonly money: number;
};
export type Totals = {
  /** Most lines first. */
  readonly forms: readonly FormTotal[];
  readonly kinds: Readonly<Record<AgentKind, number>>;
  readonly count: number;
  /** In dong. */
  readonly money: number;
  /** Lines that no longer stand; they are in no other count. */
  readonly revoked: number;
};

type Counted = Pick<AwardLine, 'form' | 'awardClass' | 'money' | 'recipientKind' | 'revokedBy'>;

/** Counts and money of the lines that stand, by form and class. */
export function totalsOf(lines: readonly Counted[]): Totals {
  const standing = lines.filter(({ revokedBy }) => revokedBy === '');
  const groups = Map.groupBy(standing, ({ form, awardClass }) => `${form}\n${awardClass ?? ''}`);
  const forms = [...groups.values()].map((group) => ({
    form: group[0]?.form ?? '',
    awardClass: group[0]?.awardClass ?? null,
    count: group.length,
    money: sumOf(group),
  }));
  const ofKind = (kind: AgentKind) => standing.filter(({ recipientKind }) => recipientKind === kind).length;
  return {
    forms: forms.sort((a, b) => b.count - a.count || a.form.localeCompare(b.form, 'vi')),
    kinds: { person: ofKind('person'), body: ofKind('body'), household: ofKind('household') },
    count: standing.length,
    money: sumOf(standing),
    revoked: lines.length - standing.length,
  };
}

const sumOf = (lines: readonly Counted[]): number => lines.reduce((sum, { money }) => sum + (money ?? 0), 0);
