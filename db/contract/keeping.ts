import { z } from 'zod';
import { command, query } from './procedure.ts';
import { EntryKind, Id, Instant, Revision } from './values.ts';

/** Drafts, history and undo: what keeps a clerk's work from being lost. */

export const Draft = z.object({
  id: Id,
  kind: EntryKind,
  /** The entry being edited; null for a new one. */
  entryId: Id.nullable(),
  baseRevision: Revision.nullable(),
  /** As far as it was typed: need not be a valid content yet. */
  content: z.record(z.string(), z.unknown()),
  updatedAt: Instant,
});
export type Draft = z.output<typeof Draft>;

export const draft = {
  /** Keeps what has been typed so far. Called within two seconds of a keystroke. */
  keep: command(Draft.omit({ updatedAt: true }), z.object({ updatedAt: Instant })),
  /** The latest 500 drafts, newest first. */
  list: query(z.object({}), z.array(Draft)),
  /** The draft of an entry being edited, if there is one. */
  find: query(z.object({ entryId: Id }), Draft.nullable()),
  /** Throws a draft away. */
  discard: command(z.object({ id: Id }), z.object({ changed: z.int() })),
} as const;

/** One act: a command somebody gave, or a job somebody started, with how much it changed. Append-only. */
export const Act = z.object({
  id: z.int(),
  at: Instant,
  actor: z.string(),
  /** The call, `entry.save` and the like; words for it are in the message tables. */
  procedure: z.string(),
  /** What it was about, for people: a title or a name. */
  subject: z.string(),
  changeCount: z.int(),
  isUndone: z.boolean(),
  canUndo: z.boolean(),
});
export type Act = z.output<typeof Act>;

/** One act in the life of an entry; `revision` is what the entry was before, null for its creation. */
export const Version = z.object({ act: Act, revision: Revision.nullable() });

export const history = {
  /** Latest acts of people, newest first; a job that wrote in slices is one. */
  recent: query(
    z.object({ limit: z.int().min(1).max(200).default(50), before: z.int().nullable().default(null) }),
    z.array(Act),
  ),
  /** What happened to one entry, newest first: its last 200 acts. */
  ofEntry: query(z.object({ id: Id }), z.array(Version)),
  /** Takes back an act (the latest of this session without `act`) as a new act; fails with `cannot_undo`. */
  undo: command(z.object({ act: z.int().nullable().default(null) }), z.object({ undone: Act })),
} as const;
