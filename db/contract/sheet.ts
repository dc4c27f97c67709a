import { z } from 'zod';
import { line, words } from './values.ts';
import { Confidence } from './vocabulary.ts';

/** Workbooks that a receiver asks for, told as data: which sheets, which columns, what stands in each. */

/**
 * What a column can hold. `dossier.` and `document.` follow the trade's list (circular 05/2025/TT-BNV, appendix III)
 * where it has a name for it; a document is any entry: a paper, minutes, a decision, a photograph.
 */
export const sheetFields = [
  'office.name',
  'office.code',
  'fonds.code',
  'fonds.name',
  'dossier.row',
  'dossier.position',
  'dossier.fileCode',
  'dossier.number',
  'dossier.year',
  'dossier.title',
  'dossier.maintenance',
  'dossier.mode',
  'dossier.language',
  'dossier.startDate',
  'dossier.endDate',
  'dossier.keyword',
  'dossier.totalDoc',
  'dossier.numberOfPaper',
  'dossier.numberOfPage',
  'dossier.format',
  'dossier.inforSign',
  'dossier.confidenceLevel',
  'dossier.paperFileCode',
  'dossier.description',
  'dossier.inventoryNo',
  'dossier.box',
  'dossier.shelf',
  'dossier.room',
  'dossier.compiledBy',
  'dossier.closedOn',
  'dossier.status',
  'dossier.fileCount',
  'dossier.folder',
  'dossier.id',
  'document.row',
  'document.position',
  'document.kind',
  'document.docId',
  'document.docCode',
  'document.maintenance',
  'document.typeName',
  'document.number',
  'document.codeNumber',
  'document.codeNotation',
  'document.issuedDate',
  'document.organName',
  'document.subject',
  'document.language',
  'document.numberOfPage',
  'document.inforSign',
  'document.keyword',
  'document.mode',
  'document.confidenceLevel',
  'document.autograph',
  'document.format',
  'document.description',
  'document.signerName',
  'document.signerPosition',
  'document.secrecy',
  'document.copyKind',
  'document.sheets',
  'document.receivedOn',
  'document.receivedNumber',
  'document.addressees',
  'document.place',
  'document.event',
  'document.photographer',
  'document.colour',
  'document.polarity',
  'document.filmSize',
  'document.term',
  'document.fileCount',
  'document.fileNames',
  'document.paths',
  'document.id',
] as const;
export const SheetField = z.enum(sheetFields);
export type SheetField = z.output<typeof SheetField>;

/** One column: a field, or the same text in every row. A coded field comes as its code or in words. */
export const SheetColumn = z
  .strictObject({
    heading: words(200).min(1),
    /** The technical name that programs of receivers know it by. */
    key: line(60),
    field: SheetField.optional(),
    value: words(500).optional(),
    as: z.enum(['code', 'label']).default('label'),
    /** Where it is known from that the column must be there, and how sure that is. */
    source: line(300),
    confidence: Confidence.optional(),
  })
  .refine(({ field, value }) => (field === undefined) !== (value === undefined), {
    path: ['field'],
    params: { rule: 'field_or_value' },
  });
export type SheetColumn = z.output<typeof SheetColumn>;

export const sheetRows = ['dossiers', 'documents'] as const;

export const Sheet = z
  .strictObject({
    name: words(31)
      .min(1)
      .regex(/^[^[\]:*?/\\]+$/),
    rows: z.enum(sheetRows),
    /** What stands above the rows: technical names, headings, or both in this order. */
    head: z
      .array(z.enum(['key', 'heading']))
      .min(1)
      .max(2)
      .default(['heading']),
    columns: z.array(SheetColumn).min(1).max(256),
  })
  .superRefine(({ rows, columns }, { addIssue }) => {
    if (rows === 'documents') return;
    for (const [n, { field }] of columns.entries())
      if (field?.startsWith('document.'))
        addIssue({ code: 'custom', path: ['columns', n, 'field'], params: { rule: 'not_in_these_rows' } });
  });
export type Sheet = z.output<typeof Sheet>;

/** A workbook: dated, with where its columns are known from. */
export const SheetBook = z
  .strictObject({
    fileName: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
    effectiveFrom: z.iso.date().nullable().default(null),
    source: line(1000),
    confidence: Confidence.default('unknown'),
    sheets: z.array(Sheet).min(1).max(20),
  })
  .superRefine(({ sheets }, { addIssue }) => {
    const names = sheets.map(({ name }) => name.toLocaleLowerCase('vi'));
    for (const [n, name] of names.entries())
      if (names.indexOf(name) !== n)
        addIssue({ code: 'custom', path: ['sheets', n, 'name'], params: { rule: 'duplicate' } });
  });
export type SheetBook = z.output<typeof SheetBook>;
