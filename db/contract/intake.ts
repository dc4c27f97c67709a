import { z } from 'zod';
import { Id } from './values.ts';

/** Taking in a package of another office: what is asked, and what is told of it before and after. */

/**
 * What becomes of a record that is here already and says something else: ours stays, theirs takes its place (with
 * their files beside ours), or theirs is added as another entry. Only entries can be kept both; of other records ours
 * stays then.
 */
export const TakeInDecision = z.enum(['ours', 'theirs', 'both']);
export type TakeInDecision = z.output<typeof TakeInDecision>;

export const TakeInOrder = z.object({
  /** A package, a folder of its volumes, or one file it was packed into: tar, ZIP, or a tar in the age format. */
  folder: z.string().min(1).max(1000),
  isDryRun: z.boolean().default(false),
  /** The office signs with another key than before, and somebody has asked it. */
  acceptsKey: z.boolean().default(false),
  /** For every record that differs and is not decided on its own. */
  prefer: TakeInDecision.default('ours'),
  /** By the id of the record. */
  decisions: z.record(Id, TakeInDecision).default({}),
});
export type TakeInOrder = z.output<typeof TakeInOrder>;

/** One field that differs, as texts; empty where the record says nothing. Long ones are cut. */
export const DifferentField = z.object({ field: z.string(), ours: z.string(), theirs: z.string() });
export type DifferentField = z.output<typeof DifferentField>;

/** A record that is here already and says something else. */
export const DifferentRecord = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  fields: z.array(DifferentField),
  canKeepBoth: z.boolean(),
});
export type DifferentRecord = z.output<typeof DifferentRecord>;

/** Who a package is from. */
export const PackageSender = z.object({
  /** Id of the archive it was made from; its folder's name where it is no package of ours. */
  archiveId: z.string(),
  office: z.string(),
  packageId: z.string(),
  fingerprint: z.string().nullable(),
  /** The key is that of an earlier package, the first one of this office, another one that was accepted, or none. */
  trust: z.enum(['known', 'first', 'accepted', 'unsigned']),
});
export type PackageSender = z.output<typeof PackageSender>;

/** What a package would bring, or has brought. */
export const TakeInResult = z.object({
  /** Null on a dry run. */
  batch: z.string().nullable(),
  sender: PackageSender,
  /** New records, those kept beside ours counted along. */
  added: z.int(),
  equal: z.int(),
  /** Records that differ; of these so many take the place of ours, and so many are kept beside them. */
  differentCount: z.int(),
  replaced: z.int(),
  keptBoth: z.int(),
  /** The first of those that differ. */
  different: z.array(DifferentRecord),
  skipped: z.int(),
  /** Agents that are here under another id, without doubt. */
  matchedAgents: z.int(),
  /** Codes of fonds that another fonds has here, and what they become. */
  renamedFonds: z.array(z.object({ from: z.string(), to: z.string() })),
});
export type TakeInResult = z.output<typeof TakeInResult>;
