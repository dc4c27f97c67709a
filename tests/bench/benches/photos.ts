import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { SCREEN, THUMB } from '../../../db/blobs/decoders/webp.ts';
import { receiveFile } from '../../../db/blobs/receive.ts';
import { makeRandom } from '../../../db/intake/sample/random.ts';
import type { Bench, Surroundings } from '../bench.ts';
import { startCoreProcess } from '../core/core-process.ts';
import { costOf, timed } from '../measure.ts';

/** Adding photos against hashing and resizing the same files, one after the other, and nothing else. */
export const photos: Bench = {
  name: 'photos',
  async run(surroundings) {
    const files = await drawPhotos(surroundings);
    sharp.concurrency(1);
    const bare = await costOf(async () => {
      for (const file of files) await bareWork(file);
    });
    const folder = join(surroundings.scratch, 'photos');
    const core = await (await startCoreProcess()).open({ folder, create: { office: 'UBND Phường Bến Lụa' } });
    const before = (await core.usage()).cpuMs;
    const tookMs = await timed(async () => {
      for (const file of files) {
        const { sha256 } = await receiveFile(folder, file);
        await core.client.attachment.addPhotos({ files: [{ sha256, fileName: 'anh.jpg' }] });
      }
      for (const { id, kind } of await core.client.job.list({}))
        if (kind === 'renditions') await core.done(id);
    });
    const cpuMs = (await core.usage()).cpuMs - before;
    await core.close();
    const common = { bench: 'photos', entries: 0, unit: 'photos/s' as const };
    const rate = (ms: number): number => (files.length / ms) * 1000;
    return [
      {
        ...{ ...common, what: 'photos added, with all that is shown of them', value: rate(tookMs), cpuMs },
        ...{ ratio: tookMs / bare.wallMs, against: 'time of hashing and resizing them' },
      },
      { ...common, what: 'bare hashing and resizing', value: rate(bare.wallMs), cpuMs: bare.cpuMs },
    ];
  },
};

/** Pictures of twelve million points with some grain, so that they weigh what photos weigh. */
async function drawPhotos({ scratch, isQuick }: Surroundings): Promise<string[]> {
  const [width, height] = isQuick ? [1200, 900] : [4000, 3000];
  const random = makeRandom(3);
  const files: string[] = [];
  for (let n = 0; n < (isQuick ? 4 : 24); n += 1) {
    const coarse = Buffer.from(Uint8Array.from({ length: 200 * 150 * 3 }, () => random.int(0, 255)));
    const picture = sharp(coarse, { raw: { width: 200, height: 150, channels: 3 } }).resize(width, height, {
      kernel: 'cubic',
    });
    const file = join(scratch, `${n}.jpg`);
    writeFileSync(file, await picture.jpeg({ quality: 92 }).toBuffer());
    files.push(file);
  }
  return files;
}

/** What nobody can do without: the hash, one decoding, two pictures. */
async function bareWork(file: string): Promise<void> {
  createHash('sha256').update(readFileSync(file)).digest('hex');
  const fit = { fit: 'inside', withoutEnlargement: true } as const;
  const decoded = sharp(file).autoOrient().resize(SCREEN, SCREEN, fit).raw();
  const { data, info } = await decoded.toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  for (const side of [SCREEN, THUMB]) {
    const picture = sharp(data, { raw: { width, height, channels } }).resize(side, side, fit);
    await picture.webp({ quality: 80, effort: 2 }).toBuffer();
  }
}
