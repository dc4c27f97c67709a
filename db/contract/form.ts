import { z } from 'zod';
import { HandoverChoice } from './handover.ts';
import { command } from './procedure.ts';
import { Id, line } from './values.ts';

/** Printed forms of what is handed over, and of single dossiers. */

export const formIds = [
  'dossier-list',
  'transfer-inventory',
  'document-inventory',
  'photo-inventory',
  'handover-record',
  'award-list',
  'dossier-cover',
  'closing-note',
  'statistics',
] as const;
export const FormId = z.enum(formIds);
export type FormId = z.output<typeof FormId>;

export const formFormats = ['docx', 'xlsx', 'pdf'] as const;
export const FormFormat = z.enum(formFormats);
export type FormFormat = z.output<typeof FormFormat>;

/** Somebody who signs; left empty it is filled in by hand. */
const Party = z.object({ name: line(200), position: line(200) });

export const FormOrder = z.object({
  /** A folder; made when it is not there. Files of the same names are replaced, others left alone. */
  folder: z.string().min(1).max(1000),
  choice: HandoverChoice,
  /** Only this dossier, with all its entries of the years chosen. */
  dossierId: Id.nullable().default(null),
  forms: z
    .array(FormId)
    .min(1)
    .default([...formIds]),
  formats: z
    .array(FormFormat)
    .min(1)
    .default([...formFormats]),
  giver: Party.optional(),
  receiver: Party.optional(),
});
export type FormOrder = z.output<typeof FormOrder>;

export const form = {
  /**
   * Writes forms as files; the job's result is `{ folder, files }`. A form of which the archive holds a template of the
   * office is written from it as DOCX; a template that cannot be used fails with `template_refused`.
   */
  start: command(FormOrder, z.object({ jobId: Id })),
} as const;
