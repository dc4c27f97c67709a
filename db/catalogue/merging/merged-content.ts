import { isDeepStrictEqual } from 'node:util';
import { type AgentContent, type AgentName, agentNameKey, agentNameMarks } from '#contract';

/** The content chosen for the kept record, with the names of the other one that it lacks as other names. */
export function withNamesOf(content: AgentContent, gone: AgentContent): AgentContent {
  const spellingOf = ({ name }: AgentName): string =>
    `${agentNameKey(content.kind, name)}/${agentNameMarks(content.kind, name)}`;
  const known = new Set(content.names.map(spellingOf));
  const missing = gone.names.filter((name) => !known.has(spellingOf(name)));
  const others = missing.map((name) => ({
    ...name,
    kind: name.kind === 'official' ? ('alias' as const) : name.kind,
  }));
  return others.length === 0 ? content : { ...content, names: [...content.names, ...others] };
}

/**
 * A record without what a merger wrote into it: each field the merger changed and nobody since is as before; of lists
 * somebody has edited since, what came with the merger goes.
 */
export function withoutMerger(now: AgentContent, before: AgentContent, after: AgentContent): AgentContent {
  const fields = Object.entries(now).map(([name, value]) => {
    const field = name as keyof AgentContent;
    return [name, unmerged(value, before[field], after[field])];
  });
  const content = Object.fromEntries(fields) as AgentContent;
  return content.names.length > 0 ? content : { ...content, names: before.names };
}

function unmerged(now: unknown, before: unknown, after: unknown): unknown {
  if (isDeepStrictEqual(now, after)) return before;
  if (!Array.isArray(now) || !Array.isArray(before) || !Array.isArray(after)) return now;
  const isIn = (list: readonly unknown[], item: unknown) => list.some((one) => isDeepStrictEqual(one, item));
  return now.filter((item) => !isIn(after, item) || isIn(before, item));
}
