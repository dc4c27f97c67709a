import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { BACKUPS } from '../../engine/archive-file.ts';

/**
 * A backup folder holds `tangthu-20250131-073000/` for each copy, with its catalogue and manifest, and beside
 * them one `blobs/ab/abcdef…` for all copies, so that an original is copied once.
 */
const COPY_NAME = /^tangthu-\d{8}-\d{6}(-\d+)?$/;

const two = (number: number): string => String(number).padStart(2, '0');

/** Name of a copy, by the clock on the wall: people look for the day. */
function copyName(at: Date): string {
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return `tangthu-${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
}

/** Where the next copy will lie; numbered where the clock was turned back onto an older one. */
export function freeCopyFolder(target: string, at: Date): string {
  const first = path.join(target, copyName(at));
  let folder = first;
  for (let number = 2; existsSync(folder); number++) folder = `${first}-${number}`;
  return folder;
}

/** Where an archive's copy lies until it is whole. Only this archive's writer uses it: a left-over is its own. */
export const partFolder = (target: string, archiveId: string): string =>
  path.join(target, `tangthu-${archiveId}.part`);

/** Folders that look like whole copies; none where the folder is not there. */
export async function copyFolders(target: string): Promise<string[]> {
  const found = await fs.readdir(target, { withFileTypes: true }).catch(() => []);
  return found
    .filter((one) => one.isDirectory() && COPY_NAME.test(one.name))
    .map((one) => path.join(target, one.name));
}

/** Where copies go unless the office has chosen another place. */
export const ownBackups = (archiveFolder: string): string => path.join(archiveFolder, BACKUPS);

/** Where copies go: a folder inside the archive means its own `backups`, so that the two never mix. */
export function backupTarget(archiveFolder: string, wanted: string | null): string {
  if (wanted === null || isInside(archiveFolder, wanted)) return ownBackups(archiveFolder);
  return path.resolve(wanted);
}

/** Whether `inner` is `outer` or lies in it. */
function isInside(outer: string, inner: string): boolean {
  const way = path.relative(path.resolve(outer), path.resolve(inner));
  return way === '' || (!path.isAbsolute(way) && way.split(path.sep)[0] !== '..');
}
