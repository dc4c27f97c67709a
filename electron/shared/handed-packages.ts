import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';

/** Ending of the file in a package that opens it; the installer tells Windows of it. */
const ENDING = '.tangthu';
/** How `bag-info.txt` says that a bag is one of several volumes. */
const OF_SEVERAL = /^Bag-Count:\s*\d+ of (\d+)\s*$/m;

/** As much of a foreign `bag-info.txt` is read, while the window waits: it holds a few lines. */
const INFO_BYTES = 65_536;

/**
 * The folder of the package that is named on a command line, as a double click on the file in it does; undefined where
 * no such file is named, or there is none. A volume stands for the whole package, which is the folder around it.
 */
export function packageNamed(words: readonly string[], cwd: string): string | undefined {
  const named = words.find((word) => extname(word).toLowerCase() === ENDING && !word.startsWith('-'));
  if (named === undefined) return undefined;
  const file = resolve(cwd, named);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const folder = dirname(file);
  return volumes(folder) > 1 ? dirname(folder) : folder;
}

function volumes(folder: string): number {
  try {
    return Number(OF_SEVERAL.exec(beginningOf(join(folder, 'bag-info.txt')))?.[1] ?? 1);
  } catch {
    return 1;
  }
}

function beginningOf(file: string): string {
  const bytes = Buffer.alloc(INFO_BYTES);
  const opened = openSync(file, 'r');
  try {
    return bytes.toString('utf8', 0, readSync(opened, bytes, 0, INFO_BYTES, 0));
  } finally {
    closeSync(opened);
  }
}

/** The package that waits to be shown: the last one that was opened, until the page takes it. */
export class HandedPackages {
  #waiting: string | null = null;

  /** Keeps the package named on a command line for the page; whether one is. */
  hand(words: readonly string[], cwd: string): boolean {
    const folder = packageNamed(words, cwd);
    if (folder === undefined) return false;
    this.#waiting = folder;
    return true;
  }

  take(): string | null {
    const folder = this.#waiting;
    this.#waiting = null;
    return folder;
  }
}
