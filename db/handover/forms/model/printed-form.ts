/**
 * A form before it is a file: what stands on it, in order, and nothing about DOCX, XLSX or PDF. Builders make it, the
 * renderers lay it out; both know this file and neither the other.
 */

export type Align = 'left' | 'center' | 'right' | 'justify';

/** Words in one face. */
export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean };

/** One paragraph. Sizes and distances are points. */
export type Line = {
  readonly runs: readonly Run[];
  readonly align: Align;
  readonly size: number;
  readonly before: number;
  /** Set in from the left, for running text and lists. */
  readonly indent: number;
  /** A drawn line under it, that wide (decree 30/2020, appendix I). */
  readonly rule: number | null;
};

/** What a column holds: text, a whole number, or an amount of money in dong. */
export type ColumnKind = 'text' | 'number' | 'money';

export type Column = {
  /** Exactly as the form has it. */
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly align: 'left' | 'center' | 'right';
  /** Part of the width, weighed against the other columns. */
  readonly share: number;
};

export type Cell = string | number | null;

/** Who signs, above and below the space for the signature. */
export type Signature = { readonly above: readonly Line[]; readonly name: string };

/** Values by name, for templates of an office: the name is what stands between the braces. */
export type Fields = Readonly<Record<string, string>>;

export type FormItem =
  /** A new sheet of paper; pages are counted anew. `fields` are what a template is given about it. */
  | { readonly kind: 'sheet'; readonly fields: Fields }
  /** Who issues it at the left, the national heading at the right. */
  | { readonly kind: 'letterhead'; readonly left: readonly Line[]; readonly right: readonly Line[] }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  /** Rows that follow each other make one table; its headings are repeated on each page. */
  | { readonly kind: 'row'; readonly cells: readonly Cell[] }
  /** A heading over rows, as wide as the table. */
  | { readonly kind: 'group'; readonly text: string }
  /** The last row: words in the first cells, sums under their columns. */
  | { readonly kind: 'sum'; readonly cells: readonly Cell[] }
  | { readonly kind: 'signatures'; readonly blocks: readonly Signature[] };

/** What is known of a form before its first item. */
export type FormHead = {
  /** Name of its files, without ending. */
  readonly fileName: string;
  /** Name of the document and of the sheet of a workbook. */
  readonly title: string;
  readonly office: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly columns: readonly Column[];
  /** Day of making, ISO. */
  readonly madeOn: string;
  /** What a template is told about the whole form. */
  readonly fields: Fields;
};

export type PrintedForm = FormHead & {
  /** Read once, from the first to the last. */
  readonly items: Iterable<FormItem> | AsyncIterable<FormItem>;
};
