import { z } from 'zod';
import { command, query } from './procedure.ts';
import { Code, line, prose, words } from './values.ts';

/** How sure we are of a shipped fact: read in the law text, quoted by others, general knowledge, or not found. */
export const Confidence = z.enum(['verified', 'secondary', 'unconfirmed', 'unknown']);

const Label = z.object({ vi: words(300).min(1), en: line(300) });
const IsoDay = z.iso.date();
const Attributes = z.record(
  z.string().max(60),
  z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]),
);

export const Term = z.object({
  vocabulary: Code,
  code: Code,
  label: Label,
  abbreviation: z.string().max(30).nullable(),
  effectiveFrom: IsoDay.nullable(),
  effectiveTo: IsoDay.nullable(),
  source: z.string().max(500),
  confidence: Confidence,
  note: z.string().max(2000),
  attributes: Attributes,
  position: z.int(),
  /** Came with the program (and can be set back) rather than from the office. */
  isShipped: z.boolean(),
  /** Differs from what was shipped. */
  isEdited: z.boolean(),
  isHidden: z.boolean(),
});
export type Term = z.output<typeof Term>;

export const Vocabulary = z.object({
  code: Code,
  label: Label,
  description: Label,
  version: z.string(),
  terms: z.array(Term),
});
export type Vocabulary = z.output<typeof Vocabulary>;

export const vocabulary = {
  /** All vocabularies with all terms, hidden ones too: small enough to hold. */
  all: query(z.object({}), z.array(Vocabulary)),
  /** Adds a term or changes one; the shipped form stays on record. */
  saveTerm: command(
    z.object({
      vocabulary: Code,
      code: z.string().regex(/^[a-zA-Z0-9][\w-]{0,59}$/),
      label: Label,
      abbreviation: words(30).nullable().default(null),
      effectiveFrom: IsoDay.nullable().default(null),
      effectiveTo: IsoDay.nullable().default(null),
      source: line(500),
      note: prose(2000),
      attributes: Attributes.default({}),
      isHidden: z.boolean().default(false),
    }),
    Term,
    'archivist',
  ),
  /** Sets a shipped term back to how it came. */
  resetTerm: command(z.object({ vocabulary: Code, code: Code }), Term, 'archivist'),
  /** Removes a term the office added, unless entries use it (`in_use`). */
  removeTerm: command(
    z.object({ vocabulary: Code, code: Code }),
    z.object({ changed: z.int() }),
    'archivist',
  ),
} as const;
