import { ListedLine, readDelimited, sheetCellText } from '#contract';
import type { Table } from '../../commendations/paste/table.ts';
import { unpackedBytes } from './unpacked-bytes.ts';

/** Why a file could not be taken, as a code; the sentence tells what to do. */
export type FileProblem =
  | { readonly code: 'empty' | 'too_large' | 'wrong_kind' | 'old_excel' | 'damaged' | 'unreadable' }
  | { readonly code: 'line'; readonly line: number; readonly field: string };

/** What a file holds: a table to be looked through, records that need no look, or a problem. */
export type ListInFile =
  | { readonly is: 'table'; readonly table: Table }
  | { readonly is: 'lines'; readonly lines: readonly ListedLine[] }
  | { readonly is: 'problem'; readonly problem: FileProblem };

/** No list of people is as large; a larger file is something else. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_UNPACKED_BYTES = 200 * 1024 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const UTF_16 = [0xff, 0xfe];

const problem = (code: Exclude<FileProblem['code'], 'line'>): ListInFile => ({
  is: 'problem',
  problem: { code },
});

/** Reads a proposal list by what is in the file, not by its name: XLSX, JSON Lines, else separated text. */
export async function readListFile(file: Blob): Promise<ListInFile> {
  if (file.size === 0) return problem('empty');
  if (file.size > MOST_BYTES) return problem('too_large');
  const read = await file.arrayBuffer().catch(() => undefined);
  if (read === undefined) return problem('unreadable');
  const bytes = new Uint8Array(read);
  const startsWith = (signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (startsWith(OLD_OFFICE)) return problem('old_excel');
  if (startsWith(ZIP)) return workbook(bytes);
  const text = decoded(bytes, startsWith(UTF_16) ? 'utf-16le' : 'utf-8');
  if (text === undefined) return problem('wrong_kind');
  if (text.trim() === '') return problem('empty');
  return text.trimStart().startsWith('{') ? records(text) : tableOf(readDelimited(text));
}

/** Text without the characters that only programs write. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}

const tableOf = (table: Table): ListInFile =>
  table.some((row) => row.some((cell) => cell.trim() !== '')) ? { is: 'table', table } : problem('empty');

/** The first sheet that has something in it. */
async function workbook(bytes: Uint8Array<ArrayBuffer>): Promise<ListInFile> {
  try {
    if (unpackedBytes(bytes) > MOST_UNPACKED_BYTES) return problem('too_large');
    const { default: readSheets } = await import('read-excel-file/universal');
    const sheets = await readSheets(bytes.buffer);
    const tables = sheets.map(({ data }) => data.map((row) => row.map(sheetCellText)));
    return tableOf(tables.find((table) => table.length > 0) ?? []);
  } catch {
    return problem('damaged');
  }
}

/** One record a line; the first that cannot be read refuses the file, so that none is lost unseen. */
function records(text: string): ListInFile {
  const lines: ListedLine[] = [];
  for (const [at, row] of text.split(/\r?\n/).entries()) {
    if (row.trim() === '') continue;
    const read = ListedLine.strict().safeParse(parsed(row));
    if (!read.success) return { is: 'problem', problem: faultAt(at + 1, read.error.issues[0]) };
    lines.push(read.data);
  }
  return { is: 'lines', lines };
}

function parsed(row: string): unknown {
  try {
    return JSON.parse(row.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

type Issue = { readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] };

const faultAt = (line: number, issue: Issue | undefined): FileProblem => ({
  code: 'line',
  line,
  field: issue?.keys?.[0] ?? String(issue?.path[0] ?? ''),
});
