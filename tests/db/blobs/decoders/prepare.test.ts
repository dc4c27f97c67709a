import { existsSync, readdirSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../../db/blobs/decoders/prepare.ts';
import type { Preparation } from '../../../../db/blobs/heavy-messages.ts';
import { blobPath, type RenditionName, renditionFolder, renditionPath } from '../../../../db/blobs/paths.ts';
import { docx, pdf, photo, zip } from '../fixtures.ts';
import { receive, temporaryFolder } from '../open-blobs.ts';

type Prepared = Preparation & {
  readonly path: (name: RenditionName) => string;
  readonly made: readonly string[];
};

/** Receives a file and prepares it, here and now. */
async function prepared(folder: string, fileName: string, data: Buffer): Promise<Prepared> {
  const { sha256, mediaType } = await receive(folder, fileName, data);
  const order = { archiveFolder: folder, sha256, fileName, mediaType };
  const found = await prepare(order, { pdfiumWasm: null, alive: () => undefined });
  const into = renditionFolder(folder, sha256);
  const made = existsSync(into) ? readdirSync(into).sort() : [];
  return { ...found, made, path: (name) => renditionPath(folder, sha256, name) };
}

const size = async (path: string) => {
  const { width, height, format } = await sharp(path).metadata();
  return [width, height, format];
};

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

describe('a PDF', () => {
  it('gives its number of pages, the text of each, and pictures of them', async () => {
    using folder = temporaryFolder();

    const found = await prepared(folder.path, 'Biên bản.pdf', pdf(['Bien ban hop', '', 'Nghi quyet so 05']));

    expect(found).toMatchObject({ pageCount: 3, width: null, height: null });
    expect(found.pages).toEqual([
      { page: 1, text: 'Bien ban hop' },
      { page: 3, text: 'Nghi quyet so 05' },
    ]);
    expect(found.made).toEqual(['page-1.webp', 'page-2.webp', 'page-3.webp', 'thumb.webp']);
    expect(await size(found.path('page-1'))).toEqual([989, 1400, 'webp']);
    expect(await size(found.path('thumb'))).toEqual([226, 320, 'webp']);
  });

  it('shows what is printed on it', async () => {
    using folder = temporaryFolder();
    const found = await prepared(folder.path, 'a.pdf', pdf(['Bien ban']));
    const { channels } = await sharp(found.path('page-1')).greyscale().stats();
    expect(channels[0]?.min).toBeLessThan(60);
    expect(channels[0]?.max).toBeGreaterThan(250);
  });

  it('is taken up at the page where the work was cut off', async () => {
    using folder = temporaryFolder();
    const data = pdf(['mot', 'hai']);
    const first = await prepared(folder.path, 'a.pdf', data);
    const before = statSync(first.path('page-2')).mtimeMs;

    const again = await prepared(folder.path, 'a.pdf', data);

    expect(again.pages).toEqual(first.pages);
    expect(statSync(again.path('page-2')).mtimeMs).toBe(before);
  });

  it.each([0.05, 0.3, 0.5, 0.7, 0.9, 0.99])('of which only %d is left fails', async (share) => {
    using folder = temporaryFolder();
    const whole = pdf(['Bien ban', 'hai', 'ba']);
    const left = whole.subarray(0, Math.floor(whole.length * share));
    await expect(prepared(folder.path, 'a.pdf', left)).rejects.toThrow();
  });

  it('that fills up its last block with nothing is whole', async () => {
    using folder = temporaryFolder();
    const padded = Buffer.concat([pdf(['Bien ban']), Buffer.alloc(20_000)]);
    expect(await prepared(folder.path, 'a.pdf', padded)).toMatchObject({ pageCount: 1 });
  });

  it('that is locked with a password is unreadable, not damaged', async () => {
    using folder = temporaryFolder();
    const locked = Buffer.from(
      pdf(['Mat'])
        .toString('latin1')
        .replace(
          '/Root 1 0 R',
          `/Root 1 0 R /ID [<${'0'.repeat(32)}> <${'0'.repeat(32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 ` +
            `/O <${'1'.repeat(64)}> /U <${'2'.repeat(64)}> /P -44 >>`,
        ),
      'latin1',
    );
    await expect(prepared(folder.path, 'mat.pdf', locked)).rejects.toMatchObject({
      detail: { code: 'file_unreadable', name: 'mat.pdf' },
    });
  });
});

describe('a Word file', () => {
  it('gives its text', async () => {
    using folder = temporaryFolder();
    const found = await prepared(
      folder.path,
      'Biên bản.docx',
      docx(['Biên bản hội nghị', 'Chủ trì: ông Trần Văn Mẫu']),
    );
    expect(found.pages).toEqual([{ page: 1, text: 'Biên bản hội nghị\n\nChủ trì: ông Trần Văn Mẫu' }]);
    expect(found).toMatchObject({ pageCount: null, made: [] });
  });

  it('cut in half fails', async () => {
    using folder = temporaryFolder();
    const whole = docx(['Biên bản']);
    await expect(prepared(folder.path, 'a.docx', whole.subarray(0, whole.length / 2))).rejects.toThrow();
  });

  it.each([
    ['that says so', undefined],
    ['that claims to be small', 1000],
  ])('that is a bomb is refused: one %s', async (_case, claims) => {
    using folder = temporaryFolder();
    const data = Buffer.alloc(30 * 1024 * 1024);
    const bomb = docx(
      ['a'],
      [{ name: 'word/media/a.xml', data, ...(claims === undefined ? {} : { claims }) }],
    );
    await expect(prepared(folder.path, 'bom.docx', bomb)).rejects.toThrow(/unpacks to/);
  });

  it('that unpacks to more than 200 MB is refused, however little it is packed', async () => {
    using folder = temporaryFolder();
    const part = Buffer.alloc(60 * 1024 * 1024);
    for (let at = 0; at < part.length; at += 128) part.writeUInt32LE((at * 2_654_435_761) % 2 ** 32, at);
    const bomb = docx(
      ['a'],
      Array.from({ length: 4 }, (_, index) => ({ name: `${index}`, data: part, claims: 10 })),
    );
    expect(bomb.length).toBeGreaterThan((4 * part.length) / 200);
    await expect(prepared(folder.path, 'bom.docx', bomb)).rejects.toThrow(/unpacks to/);
  });

  it('that hides an entry behind a wrong count is looked through all the same', async () => {
    using folder = temporaryFolder();
    const bomb = docx(['a'], [{ name: 'z', data: Buffer.alloc(30 * 1024 * 1024), claims: 1 }]);
    bomb.writeUInt16LE(1, bomb.length - 14);
    bomb.writeUInt16LE(1, bomb.length - 12);
    await expect(prepared(folder.path, 'bom.docx', bomb)).rejects.toThrow(/unpacks to/);
  });
});

describe('a text file', () => {
  const text = 'Nghị quyết số 35/2023/UBTVQH15\nVề việc sắp xếp';
  const wide = Buffer.from(text, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from('efbbbf', 'hex'), Buffer.from(text)])],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from('fffe', 'hex'), wide])],
    ['UTF-16, the other way round', Buffer.concat([Buffer.from('feff', 'hex'), Buffer.from(wide).swap16()])],
    ['UTF-8 in pieces', Buffer.from(text.normalize('NFD'))],
  ])('in %s is read', async (_encoding, data) => {
    using folder = temporaryFolder();
    const found = await prepared(folder.path, 'a.txt', data);
    expect(found.pages).toEqual([{ page: 1, text }]);
  });

  it('of an old Vietnamese Windows is read', async () => {
    using folder = temporaryFolder();
    const found = await prepared(folder.path, 'a.txt', Buffer.from('50685d6e67', 'hex').fill(0xfd, 2, 3));
    expect(found.pages).toEqual([{ page: 1, text: 'Phưng' }]);
  });

  it('above 20 MB is kept unread', async () => {
    using folder = temporaryFolder();
    const found = await prepared(folder.path, 'a.csv', Buffer.alloc(20 * 1024 * 1024 + 1, 0x61));
    expect(found.pages).toEqual([]);
  });
});

describe('any other file', () => {
  it('is ready as it is', async () => {
    using folder = temporaryFolder();
    const found = await prepared(folder.path, 'ban-do.zip', zip([{ name: 'a', data: Buffer.from('a') }]));
    expect(found).toMatchObject({ width: null, pageCount: null, pages: [], made: [] });
  });

  it('that is no longer in the store is missing', async () => {
    using folder = temporaryFolder();
    const order = {
      archiveFolder: folder.path,
      sha256: 'a'.repeat(64),
      fileName: 'a.jpg',
      mediaType: 'image/jpeg',
    };
    await expect(prepare(order, { pdfiumWasm: null, alive: () => undefined })).rejects.toMatchObject({
      detail: { code: 'file_missing', name: 'a.jpg' },
    });
    expect(existsSync(blobPath(folder.path, order.sha256))).toBe(false);
  });
});
