import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photo } from '../fixtures.ts';
import { temporaryFolder } from '../open-blobs.ts';
import { prepared, size } from './prepared.ts';

describe('a photo', () => {
  it('gives size, date, camera, a thumbnail and a picture for the screen', async () => {
    using folder = temporaryFolder();
    const data = await photo({
      width: 2000,
      height: 1000,
      takenAt: '2024:01:10 14:30:05',
      make: 'NIKON CORPORATION',
      model: 'NIKON D90',
    });

    const found = await prepared(folder.path, 'DSC_0001.JPG', data);

    expect(found).toMatchObject({ width: 2000, height: 1000, pageCount: null, pages: [] });
    expect(found).toMatchObject({ takenAt: '2024-01-10T14:30:05', camera: 'NIKON D90' });
    expect(await size(found.path('thumb'))).toEqual([320, 160, 'webp']);
    expect(await size(found.path('screen'))).toEqual([1600, 800, 'webp']);
  });

  it('lying on its side is stood up, in its size too', async () => {
    using folder = temporaryFolder();
    const found = await prepared(
      folder.path,
      'a.jpg',
      await photo({ width: 400, height: 300, orientation: 6 }),
    );
    expect(found).toMatchObject({ width: 300, height: 400 });
    expect(await size(found.path('thumb'))).toEqual([240, 320, 'webp']);
  });

  it('smaller than its renditions is not blown up', async () => {
    using folder = temporaryFolder();
    const found = await prepared(folder.path, 'a.jpg', await photo({ width: 100, height: 50 }));
    expect(await size(found.path('screen'))).toEqual([100, 50, 'webp']);
  });

  it('that says nothing of its date has none', async () => {
    using folder = temporaryFolder();
    const found = await prepared(folder.path, 'a.jpg', await photo({ takenAt: '0000:00:00 00:00:00' }));
    expect(found).toMatchObject({ takenAt: null, camera: '' });
  });

  it('cut in half fails', async () => {
    using folder = temporaryFolder();
    const whole = await photo({ width: 800, height: 600 });
    await expect(prepared(folder.path, 'a.jpg', whole.subarray(0, whole.length / 2))).rejects.toThrow();
  });

  it.each([
    ['PNG', 'a.png'],
    ['WebP', 'a.webp'],
    ['GIF', 'a.gif'],
  ])('as %s cut in half fails too', async (_format, name) => {
    using folder = temporaryFolder();
    const format = name.slice(2) as 'png' | 'webp' | 'gif';
    const whole = await sharp(await photo())
      .toFormat(format)
      .toBuffer();
    await expect(prepared(folder.path, name, whole.subarray(0, whole.length / 2))).rejects.toThrow();
  });

  it('with a see-through background, in grey or in 16 bits is shown', async () => {
    using folder = temporaryFolder();
    const base = sharp({ create: { width: 60, height: 40, channels: 4, background: '#c8102e80' } });
    const clear = await prepared(folder.path, 'a.png', await base.clone().png().toBuffer());
    const grey = await prepared(folder.path, 'b.png', await base.clone().greyscale().png().toBuffer());
    const deep = await prepared(
      folder.path,
      'c.png',
      await base.clone().toColourspace('rgb16').png().toBuffer(),
    );
    expect((await sharp(clear.path('thumb')).metadata()).hasAlpha).toBe(true);
    for (const found of [clear, grey, deep])
      expect(await size(found.path('thumb'))).toEqual([60, 40, 'webp']);
    const { channels } = await sharp(deep.path('thumb')).stats();
    expect(channels.slice(0, 3).map(({ mean }) => Math.round(mean / 10))).toEqual([20, 2, 5]);
  });

  it('whose size is a bomb is refused unread', async () => {
    using folder = temporaryFolder();
    const small = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    small.writeUInt32BE(60_000, 16);
    small.writeUInt32BE(60_000, 20);
    await expect(prepared(folder.path, 'a.png', small)).rejects.toThrow();
  });
});

describe('a scan of several pages in one TIFF', () => {
  it('gives each page', async () => {
    using folder = temporaryFolder();
    const page = { width: 200, height: 300 };
    const pages = await sharp(
      [
        { create: { ...page, channels: 3, background: '#fff' } },
        { create: { ...page, channels: 3, background: '#888' } },
      ] as never,
      { join: { animated: true } },
    )
      .tiff()
      .toBuffer();

    const found = await prepared(folder.path, 'quet.tif', pages);

    expect(found.pageCount).toBe(2);
    expect(found.made).toEqual(['page-1.webp', 'page-2.webp', 'screen.webp', 'thumb.webp']);
  });
});
