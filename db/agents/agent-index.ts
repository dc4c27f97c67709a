import {
  type AgentContent,
  type AgentName,
  agentNameKey,
  agentNameMarks,
  collectiveSortKey,
  keysOf,
  nameSortKey,
  readPartialDate,
  wordKey,
} from '#contract';

/** What the columns and word index of an agent hold, worked out from its content. */
export type AgentIndex = {
  readonly name: string;
  readonly nameKey: string;
  readonly sortKey: string;
  readonly words: readonly string[];
  readonly keys: readonly AgentKey[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** A name under which an agent is met when printed names are matched. */
export type AgentKey = { readonly key: string; readonly marked: string; readonly isShown: boolean };

/** Name shown for an agent: the latest official one, else the first. */
export function shownName(names: readonly AgentName[]): string {
  const official = names.filter((name) => name.kind === 'official');
  return (official.at(-1) ?? names[0])?.name ?? '';
}

/** The keys of all names, each spelling once. */
function keysOfNames({ kind, names }: AgentContent, shown: string): AgentKey[] {
  const keys = new Map<string, AgentKey>();
  for (const { name } of names) {
    const [key, marked] = [agentNameKey(kind, name), agentNameMarks(kind, name)];
    const isShown = name === shown || (keys.get(`${key}/${marked}`)?.isShown ?? false);
    if (key !== '') keys.set(`${key}/${marked}`, { key, marked, isShown });
  }
  return [...keys.values()];
}

const earliest = (text: string | null): string | null =>
  text ? (readPartialDate(text)?.earliest ?? null) : null;
const latest = (text: string | null): string | null =>
  text ? (readPartialDate(text)?.latest ?? null) : null;

/** Works out the index of an agent. Its units are words too: "nguyen van duc tdp 7" finds the right namesake. */
export function indexOf(content: AgentContent): AgentIndex {
  const name = shownName(content.names);
  const texts = [...content.names.map((one) => one.name), ...content.positions.map((one) => one.unit)];
  return {
    name,
    nameKey: wordKey(name),
    sortKey: content.kind === 'body' ? collectiveSortKey(name) : nameSortKey(name),
    words: [...new Set(texts.flatMap((text) => keysOf(text)))],
    keys: keysOfNames(content, name),
    validFrom: earliest(content.validFrom),
    validTo: latest(content.validTo),
  };
}
