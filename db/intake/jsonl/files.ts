import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { ArchiveError } from '#contract';
import type { NumberedRecord } from './read-records.ts';
import { refused } from './refusal.ts';

/** A file that comes with a record: where it lies and what it is called. */
export type IncomingFile = {
  readonly path: string;
  readonly fileName: string;
  /** The hash it is said to have; null where nothing is said. */
  readonly sha256: string | null;
  readonly role: string;
  readonly note: string;
};

type Place = { readonly line: number; readonly field: string };

/** Where the files of an interchange file lie: in the folder beside it that `export --files` writes, or around it. */
export const foldersOf = (file: string): string[] => [`${file}.files`, path.dirname(file)];

/**
 * The files a record names, found on the disk. A path that leads out of the folders they may lie in, or to
 * no file, is refused with its line; so is an attachment without one, since nothing would come of it.
 */
export function filesOf({ line, record }: NumberedRecord, folders: readonly string[]): IncomingFile[] {
  if (!('attachments' in record || 'file' in record)) return [];
  const role = record.kind === 'photo' ? 'photo' : 'scan';
  const files = (record.attachments ?? []).map((listed, n): IncomingFile => {
    const field = `attachments.${n}.path`;
    const { path: relative, fileName, sha256 = null, note = '' } = listed;
    return {
      path: locate(relative ?? '', folders, { line, field }),
      ...{ fileName, sha256, note, role: listed.role ?? role },
    };
  });
  if (!record.file) return files;
  const found = locate(record.file, folders, { line, field: 'file' });
  return [...files, { path: found, fileName: path.basename(record.file), sha256: null, role, note: '' }];
}

function locate(relative: string, folders: readonly string[], { line, field }: Place): string {
  if (path.isAbsolute(relative) || /^[a-zA-Z]:|\\/.test(relative))
    throw refused(line, field, 'outside', relative);
  for (const folder of folders) {
    const found = path.resolve(folder, relative);
    if (path.relative(folder, found).startsWith('..')) throw refused(line, field, 'outside', relative);
    if (statSync(found, { throwIfNoEntry: false })?.isFile()) return found;
  }
  throw refused(line, field, 'missing', relative);
}

/** Checks that a path given by a person is a file that can be read. */
export function mustExist(file: string): void {
  if (!existsSync(file)) throw new ArchiveError({ code: 'file_missing', name: path.basename(file) });
}
