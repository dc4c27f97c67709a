import {
  type AgentContent,
  type AgentKind,
  ArchiveError,
  agentKinds,
  type Contract,
  type Handlers,
  keysOf,
} from '#contract';
import { decodeCursor, encodeCursor } from '../engine/cursor.ts';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import { newId } from '../engine/identifiers.ts';
import { refuseStale } from '../engine/refuse-stale.ts';
import type { Agents } from './agents.ts';
import { type AgentRow, contentOf } from './store-agents.ts';
import { reachable } from './succession.ts';
import { agentSummaries } from './summaries.ts';

const MAX_WORDS = 12;
const wordsOf = (text: string) => [...new Set(keysOf(text))].slice(0, MAX_WORDS);
const wanted = (kinds: readonly AgentKind[]) => (kinds.length > 0 ? kinds : agentKinds);

/** Nobody is born after today: rule `future`. */
function refuseFuture({ birthYear }: AgentContent, at: string): void {
  if (birthYear !== null && birthYear > Number(at.slice(0, 4)))
    throw new ArchiveError({
      code: 'invalid_input',
      issues: [{ path: 'content.birthYear', rule: 'future' }],
    });
}

/** Agents that careless typing may mean, the best first, by their ids: as searching everything finds them. */
export type CalledCarelessly = (
  text: string,
  kinds: readonly AgentKind[],
  limit: number,
) => readonly string[];

/** Answers the calls about people, bodies and households. */
export function agentHandlers(
  agents: Agents,
  calledCarelessly: CalledCarelessly,
): Handlers<Pick<Contract, 'agent'>, QueryContext, CommandContext> {
  const { reader, events, summaries } = agents;
  const toSummary = agentSummaries(reader, events);
  const get = (id: string): AgentRow => {
    const row = reader.find(id);
    if (!row) throw new ArchiveError({ code: 'not_found', entity: 'agent', id });
    return row;
  };

  return {
    agent: {
      suggest({ text, kinds, limit }) {
        const words = wordsOf(text);
        if (words.length === 0) return [];
        const begun = reader.suggest({ kinds: wanted(kinds), words }, limit);
        if (begun.length === limit) return begun.map(toSummary);
        const known = new Set(begun.map(({ id }) => id));
        const others = calledCarelessly(text, wanted(kinds), limit).filter((id) => !known.has(id));
        const rows = others.flatMap((id) => reader.find(id) ?? []);
        return [...begun, ...rows].slice(0, limit).map(toSummary);
      },
      match({ names, limit }) {
        const matcher = agents.matcher();
        return names.map((name) => matcher.match(name, limit));
      },
      summaries: ({ ids }) => summaries(ids),
      list({ kinds, text, cursor, limit }) {
        const asked = { kinds: wanted(kinds), words: wordsOf(text) };
        const [sort = '', id = ''] = decodeCursor(cursor);
        const rows = reader.page(asked, { sort: String(sort), id: String(id) }, limit);
        const last = rows.at(-1);
        return {
          rows: rows.map(toSummary),
          next: last && rows.length === limit ? encodeCursor([last.sort_key, last.id]) : null,
          total: reader.count(asked),
        };
      },
      get({ id }) {
        const row = get(id);
        return {
          summary: toSummary(row),
          content: contentOf(row),
          events: events.ofAgent(id),
          predecessors: summaries(reachable(id, events.origins)),
          successors: summaries(reachable(id, events.followers)),
          children: reader.children(id).map(toSummary),
          namesakes: reader.namesakes(row).map(toSummary),
          updatedAt: row.updated_at,
        };
      },
      save({ id, revision, content }, { recorder }) {
        refuseFuture(content, recorder.at);
        if (id === null) {
          const created = newId();
          return { id: created, revision: agents.put(created, content, recorder) };
        }
        const row = get(id);
        const versions = { actual: row.revision, mine: content, theirs: contentOf(row) };
        refuseStale({ entity: 'agent', id, expected: revision, ...versions });
        return { id, revision: agents.put(id, content, recorder) };
      },
      remove({ id }, { recorder }) {
        get(id);
        const count = reader.uses(id);
        if (count > 0) throw new ArchiveError({ code: 'in_use', entity: 'agent', id, count });
        agents.remove(id, recorder);
        return { changed: 1 };
      },
      saveEvent({ id, ...event }, { recorder }) {
        if (id !== null && !events.find(id))
          throw new ArchiveError({ code: 'not_found', entity: 'body_event', id });
        const eventId = id ?? newId();
        agents.putEvent(eventId, event, recorder);
        return { id: eventId };
      },
      removeEvent({ id }, { recorder }) {
        agents.removeEvent(id, recorder);
        return { changed: 1 };
      },
      tree: () => reader.bodies().map((row) => ({ body: toSummary(row), parentId: row.parent_id })),
    },
  };
}
