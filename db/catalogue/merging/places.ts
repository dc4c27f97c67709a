import type { AgentRef, EntryContent } from '#contract';
import { type Mention, mentionsOf } from '../mentions.ts';

/** Where an entry names an agent, told so that it is found again after the entry was edited. */
export type Places = {
  /** Ids of award lines whose recipient it is. */
  readonly lines: readonly string[];
  /** Ids of award lines whose unit it is. */
  readonly units: readonly string[];
  readonly mentions: readonly { readonly role: string; readonly asPrinted: string }[];
};

/** What is to be changed: which mentions and lines, by any rule. */
type Choice = {
  mention(mention: Mention): boolean;
  line(lineId: string): boolean;
  unit(lineId: string): boolean;
};

/** All places where an entry names an agent. */
export function placesOf(content: EntryContent, agentId: string): Places {
  const lines = content.kind === 'commendation' ? content.lines : [];
  const idsOf = (isMeant: (line: (typeof lines)[number]) => boolean) =>
    lines.flatMap((line) => (line.id !== null && isMeant(line) ? [line.id] : []));
  return {
    lines: idsOf((line) => line.agentId === agentId),
    units: idsOf((line) => line.unitId === agentId),
    mentions: mentionsOf(content)
      .filter(({ ref }) => ref.agentId === agentId)
      .map(({ role, ref }) => ({ role, asPrinted: ref.asPrinted })),
  };
}

export const countOf = ({ lines, mentions }: Places): number => lines.length + mentions.length;

/** Chooses the places that were noted down. */
export const amongPlaces = (places: Places): Choice => ({
  mention: ({ role, ref }) =>
    places.mentions.some((one) => one.role === role && one.asPrinted === ref.asPrinted),
  line: (id) => places.lines.includes(id),
  unit: (id) => places.units.includes(id),
});

/** The content with the chosen places that name one of `from` naming `to`; the same object where there is none. */
export function repointed(
  content: EntryContent,
  choice: Choice,
  from: ReadonlySet<string>,
  to: string,
): EntryContent {
  const isMeant = (id: string | null): boolean => id !== null && from.has(id);
  const mentions = mentionsOf(content).filter((one) => isMeant(one.ref.agentId) && choice.mention(one));
  const refs = new Set<AgentRef>(mentions.map(({ ref }) => ref));
  const changed = refs.size === 0 ? content : withRefs(content, refs, to);
  if (changed.kind !== 'commendation') return changed;
  const lines = changed.lines.map((line) => {
    const isLine = isMeant(line.agentId) && choice.line(line.id ?? '');
    const isUnit = isMeant(line.unitId) && choice.unit(line.id ?? '');
    if (!isLine && !isUnit) return line;
    return { ...line, agentId: isLine ? to : line.agentId, unitId: isUnit ? to : line.unitId };
  });
  return lines.every((line, at) => line === changed.lines[at]) ? changed : { ...changed, lines };
}

/** A copy in which these very references name another agent. */
function withRefs(content: EntryContent, refs: ReadonlySet<AgentRef>, agentId: string): EntryContent {
  const swap = (value: unknown): unknown =>
    refs.has(value as AgentRef) ? { ...(value as AgentRef), agentId } : value;
  const fields = Object.entries(content).map(([name, value]) => [
    name,
    Array.isArray(value) && name !== 'lines' ? value.map(swap) : swap(value),
  ]);
  return Object.fromEntries(fields) as EntryContent;
}
