import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readIco } from '../../../build/windows/icon/ico.ts';
import { iconFiles } from '../../../build/windows/icon/make-icons.ts';

it('is committed as its drawings say, in every size Windows shows', async () => {
  const committed = readIco(readFileSync('build/windows/icon/icon.ico'));
  const drawn = readIco((await iconFiles())['icon.ico']);
  expect(committed.map(({ size }) => size)).toEqual([256, 128, 96, 64, 48, 40, 32, 24, 20, 16]);
  for (const [index, { size, png }] of committed.entries()) {
    const { width, height } = await sharp(png).metadata();
    expect([width, height]).toEqual([size, size]);
    expect(await pixels(png)).toEqual(await pixels(drawn[index]?.png));
  }
});

it('is refused where it is no icon', () => {
  expect(() => readIco(Buffer.from('\x89PNG\r\n'))).toThrow('no icon file');
});

const pixels = (png: Uint8Array | undefined) => sharp(png).raw().toBuffer();
