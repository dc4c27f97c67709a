import { z } from 'zod';
import { AgentKind, Id, PartialDate, Revision } from './values.ts';

/** What a picker or a list shows: enough to tell namesakes apart. */
export const AgentSummary = z.object({
  id: Id,
  kind: AgentKind,
  name: z.string(),
  birthYear: z.int().nullable(),
  /** Latest known position and unit of a person; parent of a body. */
  position: z.string(),
  unit: z.string(),
  bodyKind: z.string(),
  validFrom: PartialDate.nullable(),
  validTo: PartialDate.nullable(),
  /** Name of the body it belongs to now, when it has been merged, split or dissolved. */
  successor: z.string(),
  awardCount: z.int(),
  mentionCount: z.int(),
  revision: Revision,
});
export type AgentSummary = z.output<typeof AgentSummary>;
