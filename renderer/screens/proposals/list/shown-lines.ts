import { type CheckedLine, type CheckReport, type ListedLine, tidy } from '#contract';

/** A line with its place (from 0) and what the check found; null while it has not been checked as it stands. */
export type WorkLine = {
  readonly at: number;
  readonly line: ListedLine;
  readonly checked: CheckedLine | null;
};

export const lineFilters = ['found', 'open', 'keep', 'drop', 'again'] as const;
export type LineFilter = (typeof lineFilters)[number] | '';

/** Lines with their results. A result belongs to a line while the name in it is the line's. */
export function workLines(
  lines: readonly ListedLine[],
  report: CheckReport | undefined,
): readonly WorkLine[] {
  return lines.map((line, at) => {
    const checked = report?.lines[at];
    return { at, line, checked: checked?.name === tidy(line.name) ? checked : null };
  });
}

/** Whether there is something to look at: a finding, or a name that says nobody in particular. */
export const isFound = ({ checked }: WorkLine): boolean =>
  checked !== null && (checked.findings.length > 0 || checked.fault !== null);

/** Whether nobody has decided yet. */
export const isOpen = ({ line: { decision } }: WorkLine): boolean =>
  decision === 'open' || decision === 'again';

/** The lines a filter shows, in their order. */
export function shownLines(
  lines: readonly WorkLine[],
  filter: LineFilter,
  rule: string,
): readonly WorkLine[] {
  return lines.filter(
    (line) =>
      isShownBy(line, filter) &&
      (rule === '' || (line.checked?.findings.some((finding) => finding.rule === rule) ?? false)),
  );
}

function isShownBy(line: WorkLine, filter: LineFilter): boolean {
  if (filter === '') return true;
  if (filter === 'found') return isFound(line);
  if (filter === 'open') return isFound(line) && isOpen(line);
  return line.line.decision === filter;
}

/** Rules that found something in the list, each with its kind and number of lines, by id. */
export function rulesFound(lines: readonly WorkLine[]) {
  const found = new Map<string, { kind: string; count: number }>();
  for (const { checked } of lines) {
    const rules = new Map(checked?.findings.map(({ rule, kind }) => [rule, kind]));
    for (const [rule, kind] of rules) found.set(rule, { kind, count: (found.get(rule)?.count ?? 0) + 1 });
  }
  return [...found]
    .map(([rule, { kind, count }]) => ({ rule, kind, count }))
    .sort((a, b) => a.rule.localeCompare(b.rule, 'en', { numeric: true }));
}

/** The next line to look at after a place, around the end to the first; undefined where there is none. */
export function nextFound(lines: readonly WorkLine[], at: number): WorkLine | undefined {
  const waits = (line: WorkLine) => isFound(line) && isOpen(line) && line.at !== at;
  return lines.find((line) => line.at > at && waits(line)) ?? lines.find(waits);
}
