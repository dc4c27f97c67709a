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
};

type Counted = Pick<AwardLine, 'form' | 'awardClass' | 'money' | 'recipientKind'>;

/** Counts and money of lines by form and class; whoever asks leaves out what no longer stands. */
export function totalsOf(lines: readonly Counted[]): Totals {
  const groups = Map.groupBy(lines, ({ form, awardClass }) => `${form}\n${awardClass ?? ''}`);
  const forms = [...groups.values()].map((group) => ({
    form: group[0]?.form ?? '',
    awardClass: group[0]?.awardClass ?? null,
    count: group.length,
    money: sumOf(group),
  }));
  const ofKind = (kind: AgentKind) => lines.filter(({ recipientKind }) => recipientKind === kind).length;
  return {
    forms: forms.sort((a, b) => b.count - a.count || a.form.localeCompare(b.form, 'vi')),
    kinds: { person: ofKind('person'), body: ofKind('body'), household: ofKind('household') },
    count: lines.length,
    money: sumOf(lines),
  };
}

const sumOf = (lines: readonly Counted[]): number => lines.reduce((sum, { money }) => sum + (money ?? 0), 0);
