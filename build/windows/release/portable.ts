import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The file beside the program that makes it keep its data there; electron/desktop looks for it. */
const MARKER = 'portable.txt';
const MARKER_TEXT =
  'Tang Thu: portable. Settings and logs are kept in the folder "data" beside this file.\r\n';
/** The same input makes the same ZIP. */
const DAY = '2020-01-01T00:00:00';

/** Packs a program into a ZIP to be unpacked anywhere, with the marker beside it and one folder around it. */
export function makePortable(pack: string, folder: string, file: string): void {
  const content: Zippable = { [`${folder}/${MARKER}`]: Buffer.from(MARKER_TEXT) };
  for (const entry of readdirSync(pack, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    content[`${folder}/${relative(pack, path).replaceAll(sep, '/')}`] = readFileSync(path);
  }
  writeFileSync(file, zipSync(content, { mtime: DAY }));
}
