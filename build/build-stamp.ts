import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A part of the build: what it is made from, and what it makes. Paths count from the root. */
export type Part = {
  readonly name: string;
  readonly from: readonly string[];
  /** What else goes in that is no file of the project. */
  readonly besides?: string;
  readonly makes: readonly string[];
};

/** Whether a part was made from exactly these inputs, and what it made is still there. */
export function isFresh(root: string, stampFile: string, part: Part): boolean {
  return (
    readStamps(stampFile)[part.name] === stampOf(root, part) &&
    part.makes.every((path) => existsSync(join(root, path)))
  );
}

/** Notes that a part was made from its inputs as they were when `stamp` was taken. */
export function remember(stampFile: string, part: Part, stamp: string): void {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${JSON.stringify({ ...readStamps(stampFile), [part.name]: stamp }, null, 2)}\n`);
}

/** SHA-256 over the paths and contents of all inputs, and what goes in besides. */
export function stampOf(root: string, { from, besides = '' }: Part): string {
  const hash = createHash('sha256').update(besides);
  for (const path of from.flatMap((input) => filesUnder(root, input)).sort()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesUnder(root: string, path: string): readonly string[] {
  const at = statSync(join(root, path), { throwIfNoEntry: false });
  if (!at?.isDirectory()) return at ? [path] : [];
  return readdirSync(join(root, path)).flatMap((name) => filesUnder(root, `${path}/${name}`));
}

function readStamps(stampFile: string): Readonly<Record<string, string>> {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
}
