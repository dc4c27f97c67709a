import { type AgentSummary, type AwardLineInput, keysOf } from '#contract';
import { nameKey, nameKeyOf } from './name-key.ts';

/** Agents that may be meant, by the folded name of a line; null where there were too many to see them all. */
export type Candidates = ReadonlyMap<string, readonly AgentSummary[] | null>;
export type AutoLinks = {
  /** The agent each line can be linked to without doubt, by its place. */
  readonly links: ReadonlyMap<number, AgentSummary>;
  /** Lines left open, by their place: how many of the records have that name; null when too many to tell. */
  readonly open: ReadonlyMap<number, number | null>;
};

/**
 * Which lines can be linked without anybody looking. A name alone never suffices: the one agent of that folded name
 * must also have the same year of birth or the same unit, and no other line of the decision may mean the same.
 */
export function autoLinks(lines: readonly AwardLineInput[], candidates: Candidates): AutoLinks {
  const links = new Map<number, AgentSummary>();
  const open = new Map<number, number | null>();
  for (const [at, line] of lines.entries()) {
    const key = nameKeyOf(line);
    if (line.agentId || key === '') continue;
    const found = candidates.get(key) ?? null;
    const named = found?.filter((agent) => agent.kind === line.recipientKind && isNamed(agent, key));
    const agent = named && onlyOne(line, named);
    if (agent) links.set(at, agent);
    else open.set(at, named ? named.length : null);
  }
  for (const at of shared(lines, links)) {
    links.delete(at);
    open.set(at, 1);
  }
  return { links, open };
}

const isNamed = ({ name, kind }: AgentSummary, key: string): boolean => nameKey(name, kind) === key;

/** The only agent that the line does not contradict, if the year of birth or the unit speaks for it. */
function onlyOne(line: AwardLineInput, named: readonly AgentSummary[]): AgentSummary | undefined {
  const possible = named.filter((agent) => sameYear(line, agent) !== false);
  const [agent] = possible;
  if (!agent || possible.length > 1) return undefined;
  return sameYear(line, agent) || isSameUnit(line, agent) ? agent : undefined;
}

/** Undefined where one of the two is not known. */
function sameYear({ birthYear }: AwardLineInput, agent: AgentSummary): boolean | undefined {
  return birthYear && agent.birthYear ? birthYear === agent.birthYear : undefined;
}

function isSameUnit({ unit }: AwardLineInput, agent: AgentSummary): boolean {
  const [a, b] = [keysOf(unit ?? '').join(' '), keysOf(agent.unit).join(' ')];
  return a !== '' && a === b;
}

/** Places of lines that would go to one agent and that no year of birth tells to be one person. */
function shared(
  lines: readonly AwardLineInput[],
  links: ReadonlyMap<number, AgentSummary>,
): readonly number[] {
  const byAgent = Map.groupBy(links.keys(), (at) => links.get(at)?.id);
  return [...byAgent.values()]
    .filter((places) => places.length > 1)
    .flatMap((places) => places.filter((at) => !lines[at]?.birthYear));
}
