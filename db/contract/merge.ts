import { z } from 'zod';
import { AgentContent } from './agent.ts';
import { command, query } from './procedure.ts';
import { AgentKind, Id, Instant, Revision } from './values.ts';

/** Two records for one person, household or body made one, and one record for two taken apart. */

/** A merger that stands, as the page of the agent tells it. */
export const AgentMerger = z.object({
  id: Id,
  at: Instant,
  by: z.string(),
  /** The record that went into the other one, as it was then. */
  gone: z.object({ id: Id, kind: AgentKind, name: z.string(), birthYear: z.int().nullable() }),
  /** Award lines and mentions that were moved. */
  movedCount: z.int(),
});
export type AgentMerger = z.output<typeof AgentMerger>;

const Side = z.object({ id: Id, revision: Revision });

/** A place in an entry as `entry.ofAgent` tells it; an award line has the role `recipient`. */
const NamedPlace = z.object({ entryId: Id, role: z.string().max(60), ordinal: z.int().nonnegative() });

export const merge = {
  /**
   * Makes two agents of one kind one: `kept` gets `content` and, as other names, whatever names of `gone` that lacks;
   * all that named `gone` names `kept`. One act. Refused with rule `same` for an agent with itself, `kind` for two
   * kinds, `circular` for bodies of which one became the other.
   */
  join: command(
    z.object({ kept: Side, gone: Side, content: AgentContent }),
    z.object({ mergerId: Id, movedCount: z.int() }),
  ),
  /** Mergers into an agent that stand, latest first. */
  ofAgent: query(z.object({ agentId: Id }), z.array(AgentMerger)),
  /**
   * Takes a merger apart at any later time: the record that was gone is there again under its id and takes what was
   * moved then and still stands as it was moved; what the merger wrote into the kept record is taken out of it.
   */
  separate: command(z.object({ mergerId: Id }), z.object({ agentId: Id, movedCount: z.int() })),
  /** Gives places that name an agent to a new one of the same kind. Undone later by joining the two. */
  split: command(
    z.object({
      id: Id,
      content: AgentContent,
      places: z.array(NamedPlace).min(1).max(5000),
    }),
    z.object({ agentId: Id, movedCount: z.int() }),
  ),
} as const;
