import { z } from 'zod';
import { AgentSummary } from './agent-summary.ts';
import { NameMatch, NameToMatch } from './match.ts';
import { command, query } from './procedure.ts';
import {
  AgentKind,
  Code,
  Cursor,
  DateText,
  Id,
  Instant,
  line,
  PageSize,
  PartialDate,
  prose,
  Revision,
  words,
  Year,
} from './values.ts';

/** People, bodies and households as linked records: ISAAR(CPF) authority records kept small. */

export const AgentName = z.object({
  name: words(300).min(1),
  /** `official` names follow one another; the others are ways it was also written. */
  kind: z.enum(['official', 'short', 'alias', 'misspelling']).default('official'),
  from: DateText,
  to: DateText,
});
export type AgentName = z.output<typeof AgentName>;

export const AgentPosition = z.object({
  position: line(300),
  unit: line(300),
  unitId: Id.nullable().default(null),
  from: DateText,
  to: DateText,
});
export type AgentPosition = z.output<typeof AgentPosition>;

export const AgentContent = z.object({
  kind: AgentKind,
  /** The last official name is the one shown: those before it are earlier ones. */
  names: z.array(AgentName).min(1).max(50),
  positions: z.array(AgentPosition).max(100).default([]),
  birthYear: Year.nullable().default(null),
  sex: z.enum(['female', 'male']).nullable().default(null),
  deceasedOn: DateText,
  homePlace: line(300),
  /** Bodies only. */
  bodyKind: Code.default(''),
  level: Code.default(''),
  code: line(60),
  parentId: Id.nullable().default(null),
  validFrom: DateText,
  validTo: DateText,
  notes: prose(20_000),
});
export type AgentContent = z.output<typeof AgentContent>;
export type AgentContentInput = z.input<typeof AgentContent>;

/** A change in the life of bodies: merged, renamed, dissolved… with its legal basis. */
export const BodyEvent = z.object({
  id: Id,
  kind: Code,
  on: PartialDate.nullable(),
  basis: z.string(),
  note: z.string(),
  from: z.array(z.object({ id: Id, name: z.string() })),
  to: z.array(z.object({ id: Id, name: z.string() })),
});
export type BodyEvent = z.output<typeof BodyEvent>;

export const BodyEventContent = z.object({
  kind: Code,
  on: DateText,
  basis: line(500),
  note: prose(2000),
  fromIds: z.array(Id).max(100).default([]),
  toIds: z.array(Id).max(100).default([]),
});
export const BodyEventInput = BodyEventContent.extend({ id: Id.nullable().default(null) });

export const Agent = z.object({
  summary: AgentSummary,
  content: AgentContent,
  events: z.array(BodyEvent),
  /** Bodies it took over from, and those that took it over, at any distance, nearest first. */
  predecessors: z.array(AgentSummary),
  successors: z.array(AgentSummary),
  children: z.array(AgentSummary),
  /** Others with the same folded name. */
  namesakes: z.array(AgentSummary),
  updatedAt: Instant,
});
export type Agent = z.output<typeof Agent>;

export const agent = {
  /**
   * The picker: agents whose names hold all words of `text` (folded, each a prefix), best known first; then those that
   * careless typing may mean, as search finds them.
   */
  suggest: query(
    z.object({
      text: z.string().max(300),
      kinds: z.array(AgentKind).max(3).default([]),
      limit: z.int().min(1).max(50).default(8),
    }),
    z.array(AgentSummary),
  ),
  /**
   * Who may be meant by each of these names, in their order: candidates with reasons, best first, and the one meant
   * beyond reasonable doubt, if any. Links nothing.
   */
  match: query(
    z.object({ names: z.array(NameToMatch).max(1000), limit: z.int().min(1).max(20).default(6) }),
    z.array(NameMatch),
  ),
  /** What pickers show of these agents, in the order of the ids; those that are not there are left out. */
  summaries: query(z.object({ ids: z.array(Id).max(500) }), z.array(AgentSummary)),
  /** One page in the order of given names (persons) or natural numbers (bodies). */
  list: query(
    z.object({
      kinds: z.array(AgentKind).max(3).default([]),
      text: z.string().max(300).default(''),
      cursor: Cursor,
      limit: PageSize,
    }),
    z.object({ rows: z.array(AgentSummary), next: Cursor, total: z.int() }),
  ),
  /** All about one agent: content, events, who came before and after, who stands below, namesakes. */
  get: query(z.object({ id: Id }), Agent),
  /** Creates (`id` null) or replaces an agent; a stale `revision` fails with `conflict`. */
  save: command(
    z.object({ id: Id.nullable(), revision: Revision.nullable(), content: AgentContent }),
    z.object({ id: Id, revision: Revision }),
  ),
  /** Deletes an agent that nothing names; else fails with `in_use`. */
  remove: command(z.object({ id: Id }), z.object({ changed: z.int() })),
  /** Records or changes an event between bodies. A body can never become its own successor: rule `circular`. */
  saveEvent: command(BodyEventInput, z.object({ id: Id })),
  /** Takes an event out again; the bodies stay. */
  removeEvent: command(z.object({ id: Id }), z.object({ changed: z.int() })),
  /** Bodies without a living parent first, then their children: the tree on the bodies screen. */
  tree: query(z.object({}), z.array(z.object({ body: AgentSummary, parentId: Id.nullable() }))),
} as const;
