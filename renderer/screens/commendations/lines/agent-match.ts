import type { AgentSummary, AwardLineInput, NameMatch, NameToMatchInput } from '#contract';

export type AutoLinks = {
  /** The agent each line can be linked to without doubt, by its place. */
  readonly links: ReadonlyMap<number, AgentSummary>;
  /** Lines left open, by their place: how many of the records have that name. */
  readonly open: ReadonlyMap<number, number>;
};

/** What a line says about its recipient. */
export const nameOfLine = (line: AwardLineInput): NameToMatchInput => ({
  kind: line.recipientKind ?? 'person',
  asPrinted: line.asPrinted ?? '',
  birthYear: line.birthYear ?? null,
  position: line.position ?? '',
  unit: line.unit ?? '',
  unitId: line.unitId ?? null,
  isPosthumous: line.isPosthumous ?? false,
});

/** Whether a line waits for somebody to be found. */
export const isWaiting = ({ agentId, asPrinted }: AwardLineInput): boolean =>
  !agentId && (asPrinted ?? '').trim() !== '';

/**
 * Which lines can be linked without anybody looking: those whose recipient the archive is certain of. Where two lines
 * of one form would go to the same agent, both are left open: they are two people of one name, or one is a mistake.
 */
export function autoLinks(
  lines: readonly AwardLineInput[],
  matches: ReadonlyMap<number, NameMatch>,
): AutoLinks {
  const links = new Map<number, AgentSummary>();
  const open = new Map<number, number>();
  for (const [at, { certainId, candidates, namesakeCount }] of matches) {
    const meant = candidates.find(({ agent }) => agent.id === certainId);
    if (meant) links.set(at, meant.agent);
    else open.set(at, namesakeCount);
  }
  for (const at of shared(lines, links)) {
    links.delete(at);
    open.set(at, 1);
  }
  return { links, open };
}

/** Places of lines that would be one award given twice to one agent. */
function shared(
  lines: readonly AwardLineInput[],
  links: ReadonlyMap<number, AgentSummary>,
): readonly number[] {
  const awardOf = (line: AwardLineInput | undefined, agentId: string) =>
    `${agentId}/${line?.form ?? ''}/${line?.awardClass ?? ''}`;
  const taken = new Set(lines.flatMap((line) => (line.agentId ? awardOf(line, line.agentId) : [])));
  const byAward = Map.groupBy(links.keys(), (at) => awardOf(lines[at], links.get(at)?.id ?? ''));
  return [...byAward].flatMap(([award, places]) => (places.length > 1 || taken.has(award) ? places : []));
}
