import { z } from 'zod';
import { readPartialDate } from '../text/index.ts';
import { Code, Id, passage, Sha256, words } from './values.ts';

/** Building blocks of interchange records: every field optional, nothing unknown. */

export const text = (max = 1000) => passage(max).optional();
/** Where a file lies, exactly as the disk spells it. */
export const path = z.string().max(1000).optional();
export const date = z
  .string()
  .max(120)
  .refine((value) => readPartialDate(value) !== undefined, { params: { rule: 'date' } })
  .nullable()
  .optional();
export const id = Id.optional();
export const count = z.int().nonnegative().nullable().optional();

/** A name as printed, alone or with what is known beside it. */
export const InterchangeName = z.union([
  words(300),
  z.strictObject({ name: words(300), agentId: id, position: text(300), unit: text(300) }),
]);
export type InterchangeName = z.output<typeof InterchangeName>;

export const InterchangeFile = z.strictObject({
  sha256: Sha256.optional(),
  /** Path relative to the folder of the file, or of `FILE.files/`. */
  path,
  fileName: z.string().min(1).max(1000),
  role: Code.optional(),
  note: text(500),
});
