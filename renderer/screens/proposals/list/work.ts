import type { DecisionInPlan, ListedLine } from '#contract';

/** A list as it is worked on. `stamp` changes with whatever the check depends on, and with nothing else. */
export type Work = {
  readonly title: string;
  readonly plan: DecisionInPlan;
  readonly lines: readonly ListedLine[];
  readonly stamp: number;
};

/** The list with the steps that can be taken back. Steps with one `about` that follow each other are one. */
export type Desk = {
  readonly now: Work;
  readonly past: readonly Work[];
  readonly about: string;
  /** The last stamp given, also to what was taken back: none is given twice. */
  readonly lastStamp: number;
};

export type Step = {
  readonly change: (work: Work) => Partial<Omit<Work, 'stamp'>>;
  /** What typing goes on changing: a field of a line. Empty for a step of its own. */
  readonly about?: string;
};

const MOST_STEPS = 200;

export const deskOf = (work: Omit<Work, 'stamp'>): Desk => ({
  now: { ...work, stamp: 0 },
  past: [],
  about: '',
  lastStamp: 0,
});

/** The desk after a step. */
export function afterStep(desk: Desk, { change, about = '' }: Step): Desk {
  const { now } = desk;
  const next = { ...now, ...change(now) };
  const isSame = asksTheSame(now, next);
  const lastStamp = isSame ? desk.lastStamp : desk.lastStamp + 1;
  const isGoingOn = about !== '' && about === desk.about;
  const past = isGoingOn ? desk.past : [...desk.past, now].slice(-MOST_STEPS);
  return { now: { ...next, stamp: isSame ? now.stamp : lastStamp }, past, about, lastStamp };
}

/** The desk before its last step; itself where there is none. */
export function afterUndo(desk: Desk): Desk {
  const { now, past } = desk;
  return { ...desk, now: past.at(-1) ?? now, past: past.slice(0, -1), about: '' };
}

/** Whether a check of both would say the same: decisions and notes are no part of what is checked. */
function asksTheSame(a: Work, b: Work): boolean {
  return (
    a.plan === b.plan &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, at) => {
      const other = b.lines[at];
      return line === other || (other !== undefined && isSameProposal(line, other));
    })
  );
}

const isSameProposal = (
  { decision: _a, note: _b, ...a }: ListedLine,
  { decision: _c, note: _d, ...b }: ListedLine,
): boolean => (Object.keys(a) as (keyof typeof a)[]).every((field) => a[field] === b[field]);

/** The lines with one of them changed. */
export const withLine = (
  lines: readonly ListedLine[],
  at: number,
  change: Partial<ListedLine>,
): readonly ListedLine[] => lines.map((line, n) => (n === at ? { ...line, ...change } : line));
