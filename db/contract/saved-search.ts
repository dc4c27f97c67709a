import { z } from 'zod';
import { command, query } from './procedure.ts';
import { SearchFilter } from './search.ts';
import { Id, Instant, words } from './values.ts';

const Name = words(120).min(1);

/** A search that the office keeps under a name: for everybody who opens this archive. */
export const SavedSearch = z.object({
  id: Id,
  name: Name,
  text: z.string(),
  filter: SearchFilter,
  /** Name of the body that `filter.bodyId` chooses, as it was called when the search was saved. */
  bodyName: z.string(),
  isLiteral: z.boolean(),
  savedAt: Instant,
  savedBy: z.string(),
});
export type SavedSearch = z.output<typeof SavedSearch>;

const ById = z.object({ id: Id });
const Changed = z.object({ changed: z.int() });

export const savedSearch = {
  /** All of them, in the order of their names. */
  list: query(z.object({}), z.array(SavedSearch)),
  /** Keeps a search under a name; one of the same name is replaced. */
  save: command(
    z.object({
      name: Name,
      text: z.string().max(1_000),
      filter: SearchFilter.prefault({}),
      bodyName: z.string().max(300).default(''),
      isLiteral: z.boolean().default(false),
    }),
    ById,
  ),
  /** Calls one otherwise; `in_use` when another has that name. */
  rename: command(z.object({ id: Id, name: Name }), Changed),
  remove: command(ById, Changed),
} as const;
