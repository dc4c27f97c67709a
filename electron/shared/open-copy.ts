import { chmod, copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { checkFileName } from '../../db/blobs/file-name.ts';

export type CopyOrder = {
  readonly original: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly copiesFolder: string;
};

/** Kinds of file that other programs show without running anything in them by themselves. */
const SHOWN = new Set(
  'pdf txt csv doc docx xls xlsx ppt pptx odt ods odp rtf jpg jpeg png gif bmp webp tif tiff heic avif mp4 mov avi mkv webm wmv m4v mp3 wav m4a ogg flac zip 7z rar'
    .split(' ')
    .map((extension) => `.${extension}`),
);

/** Whether a file may be handed to the system to open: programs, scripts, links and web pages may not. */
export function isSafeToOpen(path: string): boolean {
  return SHOWN.has(extname(path).toLowerCase());
}

/** Makes a read-only copy of a stored original under its own name, and returns its path. */
export async function copyToOpen({ original, sha256, fileName, copiesFolder }: CopyOrder): Promise<string> {
  const folder = join(copiesFolder, sha256.slice(0, 16));
  const copy = join(folder, checkFileName(fileName));
  if (await isWhole(copy, original)) return copy;
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${process.pid}.tmp`);
  await copyFile(original, temporary);
  await chmod(temporary, 0o444);
  await rename(temporary, copy);
  return copy;
}

/** Lets go of all copies; one that another program still holds stays until the next time. */
export async function clearCopies(copiesFolder: string): Promise<void> {
  const files = await readdir(copiesFolder, { recursive: true }).catch(() => []);
  // Windows deletes nothing that is read-only.
  for (const file of files) await chmod(join(copiesFolder, file), 0o700).catch(() => undefined);
  await rm(copiesFolder, { recursive: true, force: true }).catch(() => undefined);
}

async function isWhole(copy: string, original: string): Promise<boolean> {
  const [there, wanted] = await Promise.all([stat(copy).catch(() => undefined), stat(original)]);
  return there?.size === wanted.size;
}
