import { existsSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../../db/blobs/decoders/prepare.ts';
import { blobPath } from '../../../../db/blobs/paths.ts';
import { docx, pdf, zip } from '../fixtures.ts';
import { temporaryFolder } from '../open-blobs.ts';
import { prepared, size } from './prepared.ts';

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
