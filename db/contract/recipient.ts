import { z } from 'zod';
import { AgentContent } from './agent.ts';
import { MatchReason } from './match.ts';
import { command, query } from './procedure.ts';
import { AgentKind, Cursor, Id, Instant, PageSize, PartialDate } from './values.ts';

/** Recipients of decisions that nobody has said yet who they are: linked by themselves, or one by one. */

export const WaitingLine = z.object({
  lineId: Id,
  entryId: Id,
  number: z.string(),
  title: z.string(),
  signedOn: PartialDate.nullable(),
  recipientKind: AgentKind,
  asPrinted: z.string(),
  birthYear: z.int().nullable(),
  position: z.string(),
  unit: z.string(),
  unitId: Id.nullable(),
  isPosthumous: z.boolean(),
  form: z.string(),
  awardClass: z.string().nullable(),
  periodFrom: z.int().nullable(),
  periodTo: z.int().nullable(),
});
export type WaitingLine = z.output<typeof WaitingLine>;

/** One run of matching all waiting lines. No other session can be named by it. */
export const MatchBatch = z.string().regex(/^match:[0-9a-f-]{36}$/);

/** Lines given to somebody together: one act. */
const Lines = z.array(Id).min(1).max(1000);

export const recipient = {
  /** Award lines without a link, by name, those of one name together; how many there are in all. */
  waiting: query(
    z.object({ cursor: Cursor, limit: PageSize }),
    z.object({ rows: z.array(WaitingLine), next: Cursor, total: z.int() }),
  ),
  /** The other waiting lines that read the same: name with its marks, year of birth, unit. */
  alike: query(z.object({ lineId: Id }), z.array(WaitingLine)),
  /**
   * Links award lines to an agent of their kind, else rule `kind`. With `keepSpelling` the name as printed becomes a
   * misspelling of the agent, so that it is known the next time.
   */
  link: command(
    z.object({ lineIds: Lines, agentId: Id, keepSpelling: z.boolean().default(false) }),
    z.object({ changed: z.int() }),
  ),
  /** Makes a new agent and links the lines to it, in one act. */
  linkNew: command(
    z.object({ lineIds: Lines, content: AgentContent }),
    z.object({ agentId: Id, changed: z.int() }),
  ),
  /** Takes the link of award lines away. */
  unlink: command(z.object({ lineIds: Lines }), z.object({ changed: z.int() })),
  /** Links every waiting line whose recipient is beyond reasonable doubt; the others go on waiting. */
  startMatching: command(z.object({}), z.object({ jobId: Id, batch: MatchBatch })),
  /** Takes the links of a run away again, where they still are as it made them. */
  startUnmatching: command(z.object({ batch: MatchBatch }), z.object({ jobId: Id })),
  /** The latest runs, newest first, with how many of their links still stand. */
  batches: query(
    z.object({}),
    z.array(z.object({ batch: MatchBatch, at: Instant, linked: z.int(), standing: z.int() })),
  ),
  /** Why lines of a decision were linked by themselves; those somebody linked are left out. */
  reasons: query(z.object({ entryId: Id }), z.array(z.object({ lineId: Id, reasons: z.array(MatchReason) }))),
} as const;
