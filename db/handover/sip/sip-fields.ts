import { z } from 'zod';
import { Confidence, SheetField } from '#contract';
import said from './sip-fields.json' with { type: 'json' };

/** One field of a description: read from the catalogue, or the same everywhere; `most` is the longest text taken. */
const SipField = z.strictObject({
  name: z.string().min(1),
  field: z.union([SheetField, z.enum(['batch.fileCode', 'batch.title', 'batch.totalDoc'])]).optional(),
  value: z.string().optional(),
  as: z.enum(['code', 'label']).default('label'),
  most: z.int().positive().optional(),
  confidence: Confidence.optional(),
  note: z.string().optional(),
});
export type SipField = z.output<typeof SipField>;

const Description = z.strictObject({ schema: z.string(), fields: z.array(SipField).min(1) });
export type SipDescription = z.output<typeof Description>;

/** What the circular asks for in submission packages, as far as it is known: dated, with source and certainty. */
export const sipFields = z
  .strictObject({
    effectiveFrom: z.iso.date(),
    source: z.string().min(1),
    confidence: Confidence,
    looseTitle: z.string(),
    mets: z.strictObject({
      ...{ mdType: z.string(), mdTypeVersion: z.string(), mimeType: z.string() },
      ...{ confidence: Confidence, note: z.string() },
    }),
    ...{ dossier: Description, loose: Description, document: Description, photo: Description },
    documentation: z.strictObject({ heading: z.string(), lines: z.array(z.string()) }),
  })
  .parse(said);
