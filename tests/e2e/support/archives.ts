import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from '../../../build/build-stamp.ts';
import { out, root } from '../../../build/project.ts';

export type Holdings = 'empty' | 'sample';

const MAKER = 'tests/e2e/support/make-archive.ts';
const kept = join(out, 'archives');

/** Puts an archive with these holdings into a folder: a copy of one that is made once for each state of `db/`. */
export function copyArchive(holdings: Holdings, to: string): void {
  cpSync(madeArchive(holdings), to, { recursive: true });
}

/** The archive that is copied, made where it is not there yet: before the specs begin, which run side by side. */
export function madeArchive(holdings: Holdings): string {
  const stamp = stampOf(root, { name: holdings, from: ['db', MAKER], makes: [] }).slice(0, 16);
  const original = join(kept, stamp, holdings);
  if (!existsSync(original)) {
    removeAllBut(stamp);
    execFileSync(process.execPath, [join(root, MAKER), original, holdings], { stdio: 'inherit' });
  }
  return original;
}

function removeAllBut(stamp: string): void {
  const others = existsSync(kept) ? readdirSync(kept).filter((name) => name !== stamp) : [];
  for (const name of others) rmSync(join(kept, name), { recursive: true, force: true });
}
