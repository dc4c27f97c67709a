import { existsSync } from 'node:fs';
import path from 'node:path';
import { ArchiveError, type InterchangeRecord } from '#contract';
import type { NumberedRecord } from './read-records.ts';
import { refused } from './refusal.ts';

/** A file that comes with a record: where it lies and what it is called. */
export type IncomingFile = {
  readonly path: string;
  readonly fileName: string;
  readonly role: string;
  readonly note: string;
};

/** Folder beside an interchange file that holds its files, as `export --files` writes it. */
export const filesFolder = (file: string): string => `${file}.files`;

/**
 * The files a record names, found on the disk. A path that leads out of the folder of the interchange file, or to
 * nothing, is refused with its line.
 */
export function filesOf({ line, record }: NumberedRecord, interchangeFile: string): IncomingFile[] {
  if (!('attachments' in record || 'file' in record)) return [];
  const listed = (record.attachments ?? []).flatMap(({ path: relative, fileName, role, note }, n) =>
    relative === undefined
      ? []
      : [
          {
            path: locate(relative, interchangeFile, line, `attachments.${n}.path`),
            fileName,
            role: role ?? roleFor(record),
            note: note ?? '',
          },
        ],
  );
  if (!record.file) return listed;
  const found = locate(record.file, interchangeFile, line, 'file');
  return [...listed, { path: found, fileName: path.basename(record.file), role: roleFor(record), note: '' }];
}

const roleFor = (record: InterchangeRecord): string => (record.kind === 'photo' ? 'photo' : 'scan');

function locate(relative: string, interchangeFile: string, line: number, field: string): string {
  const folders = [filesFolder(interchangeFile), path.dirname(interchangeFile)];
  if (path.isAbsolute(relative) || /^[a-zA-Z]:|\\/.test(relative))
    throw refused(line, field, 'outside', relative);
  for (const folder of folders) {
    const found = path.resolve(folder, relative);
    if (path.relative(folder, found).startsWith('..')) throw refused(line, field, 'outside', relative);
    if (existsSync(found)) return found;
  }
  throw refused(line, field, 'missing', relative);
}

/** Checks that a path given by a person is a file that can be read. */
export function mustExist(file: string): void {
  if (!existsSync(file)) throw new ArchiveError({ code: 'file_missing', name: path.basename(file) });
}
