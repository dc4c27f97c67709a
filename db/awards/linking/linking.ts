import {
  type AgentContent,
  ArchiveError,
  type AwardLine,
  agentNameKey,
  agentNameMarks,
  readPrintedName,
} from '#contract';
import type { Agents } from '../../agents/agents.ts';
import { contentOf } from '../../agents/store-agents.ts';
import type { Entries } from '../../catalogue/entries.ts';
import type { Recorder } from '../../engine/recorder.ts';

export type LinkingParts = {
  readonly agents: Agents;
  readonly entries: Entries;
};

/** Says who recipients are: writes the links of award lines, decision by decision. */
export function openLinking({ agents, entries }: LinkingParts) {
  /** Writes links of one decision: whom each of its lines is given to. Answers how many lines changed. */
  function linkIn(entryId: string, links: ReadonlyMap<string, string | null>, recorder: Recorder): number {
    const { content } = entries.get(entryId);
    if (content.kind !== 'commendation') return 0;
    const lines = content.lines.map((line) => withLink(line, links));
    const changed = lines.filter((line, at) => line !== content.lines[at]).length;
    if (changed > 0) entries.put(entryId, { ...content, lines }, recorder);
    return changed;
  }

  function give(lineIds: readonly string[], agentId: string | null, recorder: Recorder): number {
    let changed = 0;
    for (const [entryId, ids] of Map.groupBy(lineIds, entryOf)) {
      changed += linkIn(entryId, new Map(ids.map((id) => [id, agentId])), recorder);
    }
    return changed;
  }

  const entryOf = (lineId: string): string => {
    const entryId = entries.lines.entryOf(lineId);
    if (entryId === undefined) throw new ArchiveError({ code: 'not_found', entity: 'entry', id: lineId });
    return entryId;
  };

  const linesOf = (lineIds: readonly string[]): AwardLine[] =>
    [...Map.groupBy(lineIds, entryOf)].flatMap(([entryId, ids]) =>
      entries.lines.ofEntry(entryId).filter(({ id }) => id !== null && ids.includes(id)),
    );

  function mustBeOfKind(lineIds: readonly string[], { kind }: AgentContent): void {
    if (linesOf(lineIds).some((line) => line.recipientKind !== kind))
      throw new ArchiveError({ code: 'invalid_input', issues: [{ path: 'agentId', rule: 'kind' }] });
  }

  const contentOfAgent = (id: string): AgentContent => {
    const row = agents.reader.find(id);
    if (!row) throw new ArchiveError({ code: 'not_found', entity: 'agent', id });
    return contentOf(row);
  };

  return {
    linkIn,
    /** Gives lines to an agent of their kind; with their spelling kept among its names where asked. */
    link(lineIds: readonly string[], agentId: string, keepSpelling: boolean, recorder: Recorder): number {
      const content = contentOfAgent(agentId);
      mustBeOfKind(lineIds, content);
      recorder.about(agents.reader.find(agentId)?.name ?? '');
      const spelled = keepSpelling ? withSpellings(content, linesOf(lineIds)) : content;
      if (spelled !== content) agents.put(agentId, spelled, recorder);
      return give(lineIds, agentId, recorder);
    },
    linkNew(lineIds: readonly string[], agentId: string, content: AgentContent, recorder: Recorder): number {
      mustBeOfKind(lineIds, content);
      agents.put(agentId, content, recorder);
      return give(lineIds, agentId, recorder);
    },
    unlink: (lineIds: readonly string[], recorder: Recorder): number => give(lineIds, null, recorder),
  };
}

export type Linking = ReturnType<typeof openLinking>;

function withLink(line: AwardLine, links: ReadonlyMap<string, string | null>): AwardLine {
  const agentId = line.id === null ? undefined : links.get(line.id);
  return agentId === undefined || agentId === line.agentId ? line : { ...line, agentId };
}

/** An agent with the names as printed among its own, each that it does not have yet as a misspelling. */
function withSpellings(content: AgentContent, lines: readonly AwardLine[]): AgentContent {
  const spellingOf = (name: string) =>
    `${agentNameKey(content.kind, name)}/${agentNameMarks(content.kind, name)}`;
  const known = new Set(content.names.map(({ name }) => spellingOf(name)));
  const fresh = lines.flatMap(({ asPrinted }) => {
    const { name } = readPrintedName(asPrinted, content.kind);
    if (name === '' || known.has(spellingOf(name))) return [];
    known.add(spellingOf(name));
    return { name, kind: 'misspelling' as const, from: null, to: null };
  });
  return fresh.length === 0 ? content : { ...content, names: [...content.names, ...fresh] };
}
