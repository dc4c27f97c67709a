import type { FileHandle } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { disk } from '../../../../db/blobs/files.ts';
import { Flusher } from '../../../../db/guard/copies/flusher.ts';

/** A disk whose syncs end when they are let. */
function slowDisk() {
  const syncs: PromiseWithResolvers<void>[] = [];
  const sync = () => {
    const one = Promise.withResolvers<void>();
    syncs.push(one);
    return one.promise;
  };
  const handle = { sync, close: async () => undefined } as unknown as FileHandle;
  return { syncs, on: { ...disk, open: async () => handle } };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('bringing a copy to its disk', () => {
  it('begins when some pages wait, and lets more be copied meanwhile', async () => {
    const { syncs, on } = slowDisk();
    const flusher = new Flusher('archive.sqlite', on);

    expect(flusher.next(0)).toBeGreaterThan(0);
    expect(flusher.next(400)).toBeGreaterThan(0);
    await soon();
    expect(syncs).toHaveLength(0);
    expect(flusher.next(200)).toBeGreaterThan(0);
    await soon();
    expect(syncs).toHaveLength(1);
    expect(flusher.next(400)).toBeGreaterThan(0);
  });

  it('holds the copying back while the disk is behind, and no longer', async () => {
    const { syncs, on } = slowDisk();
    const flusher = new Flusher('archive.sqlite', on);
    flusher.next(600);
    await soon();

    expect(flusher.next(600)).toBe(0);
    expect(flusher.next(0)).toBe(0);
    syncs[0]?.resolve();
    await soon();

    expect(flusher.next(0)).toBeGreaterThan(0);
  });

  it('ends once all is there, or with what the disk said', async () => {
    const { syncs, on } = slowDisk();
    const flusher = new Flusher('archive.sqlite', on);
    flusher.next(600);
    await soon();
    const ended = flusher.end();
    syncs[0]?.reject(new Error('no room'));

    await expect(ended).rejects.toThrow('no room');
    expect(() => flusher.next(0)).toThrow('no room');
    await new Flusher('archive.sqlite', on).end();
  });
});
