import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JobHandle } from '../../../db/engine/jobs/runner.ts';
import type { World } from './open-world.ts';

/** A photo with nothing but a caption. */
export const photo = (caption: string) => ({ kind: 'photo' as const, caption });
/** The index beside the catalogue of an archive in a folder. */
export const indexFile = (world: World) => path.join(world.folder ?? '', 'search.sqlite');

/** What a job is run with, and how far it told to be. */
export const jobHandle = (change: Partial<JobHandle> = {}): JobHandle & { told: number[] } => {
  const told: number[] = [];
  return {
    resumeFrom: null,
    secret: undefined,
    signal: new AbortController().signal,
    progress: (done) => void told.push(done),
    checkpoint: () => {},
    giveWay: () => new Promise((resolve) => setImmediate(resolve)),
    write: () => Promise.reject(new Error('writes nothing')),
    told,
    ...change,
  };
};

const ENDS = ['', '-wal'];

/** The index as it lies on the disk now. */
export const filesOf = (world: World): (Buffer | null)[] =>
  ENDS.map((end) => (existsSync(indexFile(world) + end) ? readFileSync(indexFile(world) + end) : null));

/** As after a power cut: what the index had written since is lost, the catalogue has kept everything. */
export function goBackTo(files: readonly (Buffer | null)[], world: World): void {
  world.search.close();
  for (const [at, end] of ENDS.entries()) {
    const bytes = files[at];
    rmSync(indexFile(world) + end, { force: true });
    if (bytes) writeFileSync(indexFile(world) + end, bytes);
  }
  world.search = world.openSearch();
}
