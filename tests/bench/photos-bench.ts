import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { receiveFile } from '../../db/blobs/receive.ts';
import { type Figure, timed } from './measure.ts';
import { openForBench } from './opened-archive.ts';

/** Photos taken in and made ready, against the bare cost of hashing and resizing the same files. */
export async function benchPhotos(folder: string, count: number): Promise<Figure[]> {
  const files = await makePhotos(folder, count);
  const bare = await timed(async () => {
    for (const file of files) {
      const bytes = readFileSync(file);
      createHash('sha256').update(bytes).digest();
      await sharp(bytes).rotate().resize(320, 320, { fit: 'inside' }).webp({ quality: 80 }).toBuffer();
      await sharp(bytes).rotate().resize(1600, 1600, { fit: 'inside' }).webp({ quality: 80 }).toBuffer();
    }
  });
  const archive = path.join(folder, 'photos');
  const { client, archive: opened } = openForBench(archive, true);
  const whole = await timed(async () => {
    const stored = [];
    for (const file of files)
      stored.push({ ...(await receiveFile(archive, file)), fileName: path.basename(file) });
    await client.attachment.addPhotos({
      files: stored.map(({ sha256, fileName }) => ({ sha256, fileName })),
    });
    while ((await client.job.list({})).some(({ kind, state }) => kind === 'renditions' && state !== 'done')) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  await opened.close();
  return [
    {
      name: 'photos added, pictures made',
      size: count,
      value: count / (whole / 1000),
      unit: '1/s',
      ratio: whole / bare,
      against: 'bare hash and resize',
    },
  ];
}

async function makePhotos(folder: string, count: number): Promise<string[]> {
  mkdirSync(path.join(folder, 'in'), { recursive: true });
  const files: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const noise = { type: 'gaussian', mean: 120 + (n % 40), sigma: 30 } as const;
    const bytes = await sharp({
      create: { width: 3000, height: 2000, channels: 3, background: '#888', noise },
    })
      .jpeg()
      .toBuffer();
    const file = path.join(folder, 'in', `photo-${n}.jpg`);
    writeFileSync(file, bytes);
    files.push(file);
  }
  return files;
}
