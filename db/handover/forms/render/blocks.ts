import type { FormItem, Line, Signature } from '../model/printed-form.ts';

export type TableItem = Extract<FormItem, { kind: 'row' | 'group' | 'sum' }>;

/** What a page is set from: rows gathered into tables, sheets apart. */
export type Block =
  | { readonly kind: 'letterhead'; readonly left: readonly Line[]; readonly right: readonly Line[] }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly rows: readonly TableItem[] }
  | { readonly kind: 'signatures'; readonly blocks: readonly Signature[] };

const isTableItem = (item: FormItem): item is TableItem =>
  item.kind === 'row' || item.kind === 'group' || item.kind === 'sum';

/** The sheets of a run of items, each as its blocks. An empty sheet is none. */
export function sheetsOf(items: readonly FormItem[]): Block[][] {
  const sheets: Block[][] = [];
  let blocks: Block[] = [];
  let rows: TableItem[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  const endSheet = (): void => {
    endTable();
    if (blocks.length > 0) sheets.push(blocks);
    blocks = [];
  };
  for (const item of items) {
    if (isTableItem(item)) {
      rows.push(item);
    } else if (item.kind === 'sheet') {
      endSheet();
    } else {
      endTable();
      blocks.push(item);
    }
  }
  endSheet();
  return sheets;
}
