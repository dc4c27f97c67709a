import { z } from 'zod';
import { Confidence, Term } from '#contract';

/** A text in composed Unicode (NFC) without blanks around it: what is shipped compares equal to what is typed. */
const Text = z
  .string()
  .refine((text) => text === text.normalize('NFC').trim(), { error: 'not composed, or blanks around it' });
const Label = z.strictObject({ vi: Text.min(1).max(300), en: Text.min(1).max(300) });
const Attribute = z.union([Text, z.number(), z.boolean(), z.null()]);
const ShippedCode = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/);

/** One term as it comes with the program. Dates are ISO days, both inclusive; `null` means open on that side. */
export const ShippedTerm = z
  .strictObject({
    code: ShippedCode,
    label: Label,
    abbreviation: Text.min(1).max(30).nullable(),
    effectiveFrom: Term.shape.effectiveFrom,
    effectiveTo: Term.shape.effectiveTo,
    source: Text.min(1).max(500),
    confidence: Confidence,
    note: Text.max(2000),
    attributes: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), Attribute),
  })
  .refine((term) => (term.effectiveFrom ?? '') <= (term.effectiveTo ?? '9999-12-31'), {
    error: 'effectiveTo before effectiveFrom',
    path: ['effectiveTo'],
  });
export type ShippedTerm = z.output<typeof ShippedTerm>;

/** A vocabulary file: its terms stand in the order in which lists offer them. */
export const ShippedVocabulary = z.strictObject({
  code: ShippedCode,
  label: Label,
  version: z.iso.date(),
  description: Label,
  terms: z.array(ShippedTerm).min(1).refine(hasUniqueCodes, { error: 'duplicate code' }).readonly(),
});
export type ShippedVocabulary = z.output<typeof ShippedVocabulary>;

/** All vocabulary files together; no two share a code. */
export const ShippedVocabularies = z
  .array(ShippedVocabulary)
  .refine(hasUniqueCodes, { error: 'duplicate code' })
  .readonly();
export type ShippedVocabularies = z.output<typeof ShippedVocabularies>;

function hasUniqueCodes(named: readonly { readonly code: string }[]): boolean {
  return new Set(named.map(({ code }) => code)).size === named.length;
}
