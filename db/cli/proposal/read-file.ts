import { readFile } from 'node:fs/promises';
import path from 'node:path';
import readSheet from 'read-excel-file/node';
import { ArchiveError, readDelimited, sheetCellText } from '#contract';
import { checkZip } from '../../blobs/decoders/zip-guard.ts';

/** A list as it stands in a file: rows of cells, or records with named fields. */
export type FileContent =
  | {
      readonly is: 'table';
      readonly rows: readonly (readonly string[])[];
      /** An empty cell may be part of a merged one above it. */
      readonly hasMergedCells: boolean;
    }
  | { readonly is: 'records'; readonly lines: readonly string[] };

/** No list of people is as large; a larger file is something else. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Reads a proposal list: XLSX, JSON Lines, else separated text in UTF-8 or UTF-16. */
export async function readListFile(file: string): Promise<FileContent> {
  const bytes = await readFile(file).catch(() => {
    throw new ArchiveError({ code: 'file_missing', name: file });
  });
  if (bytes.length > MOST_BYTES) throw new ArchiveError({ code: 'file_unreadable', name: file });
  const kind = path.extname(file).toLowerCase();
  if (kind === '.xlsx') return { is: 'table', rows: await readWorkbook(bytes, file), hasMergedCells: true };
  const text = decoded(bytes, file);
  if (/^\.(jsonl|ndjson|json)$/.test(kind))
    return { is: 'records', lines: text.replace(/^\uFEFF/, '').split(/\r?\n/) };
  return { is: 'table', rows: readDelimited(text), hasMergedCells: false };
}

/** The first sheet as texts; a day is told as people write it. */
async function readWorkbook(bytes: Buffer, name: string): Promise<string[][]> {
  try {
    await checkZip(bytes);
    const [sheet] = await readSheet(bytes);
    return (sheet?.data ?? []).map((row) => row.map(sheetCellText));
  } catch (error) {
    throw new ArchiveError({ code: 'file_damaged', name, mediaType: null }, { cause: error });
  }
}

function decoded(bytes: Buffer, name: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ArchiveError({ code: 'file_unreadable', name }, { cause: error });
  }
}
