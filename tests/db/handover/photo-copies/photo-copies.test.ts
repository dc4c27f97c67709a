import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PhotoContent } from '#contract';
import { checkPackage } from '../../../../db/blobs/bag/check-package.ts';
import { blobPath } from '../../../../db/blobs/paths.ts';
import { describedCopy } from '../../../../db/handover/photo-copies/described-copy.ts';
import { photoFacts } from '../../../../db/handover/photo-copies/photo-facts.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { handOver, profileOf } from '../package/handed.ts';
import { drawing, givenPhoto, WRITTEN } from './given-photo.ts';

const hasExiftool = spawnSync('exiftool', ['-ver']).error === undefined;

/** What exiftool reads in a file, by group and name. */
function tagsOf(file: string, ...options: string[]): Record<string, unknown> {
  const json = execFileSync('exiftool', ['-json', '-G1', '-struct', ...options, file], { encoding: 'utf8' });
  const [tags] = JSON.parse(json) as Record<string, unknown>[];
  return tags ?? {};
}

async function handedOver(archive: TestArchive): Promise<{ folder: string; copies: string[] }> {
  const { path: folder } = await handOver(archive, { profile: profileOf('photo-copies') });
  expect((await checkPackage(folder)).faults).toEqual([]);
  const root = path.join(folder, 'data', 'anh', 'ngoai-ho-so');
  return {
    folder,
    copies: fs
      .readdirSync(root)
      .sort()
      .map((name) => path.join(root, name)),
  };
}

const pixelsOf = (file: string): Promise<Buffer> => sharp(file).raw().toBuffer();

describe('the copy of a photograph', () => {
  it('lies beside its original, which keeps its bytes; the picture in it is the same to the last byte', async () => {
    const archive = openTestArchive();
    const bytes = await drawing();
    await givenPhoto(archive, WRITTEN, 'Ảnh 1.JPG', bytes);
    const { folder, copies } = await handedOver(archive);
    const name = '00001-01-anh-1.jpg';
    expect(copies.map((file) => path.basename(file))).toEqual([name]);
    const original = fs.readFileSync(path.join(folder, 'data/ho-so/ngoai-ho-so', name));
    expect(original.equals(bytes)).toBe(true);
    const copy = fs.readFileSync(copies[0] ?? '');
    const picture = bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xda])));
    expect(copy.subarray(copy.indexOf(Buffer.from([0xff, 0xda]))).equals(picture)).toBe(true);
    expect(copy.indexOf('http://ns.adobe.com/xap/1.0/')).toBe(
      copy.lastIndexOf('http://ns.adobe.com/xap/1.0/'),
    );
  });

  it('is of each entry where two describe the same picture', async () => {
    const archive = openTestArchive();
    const bytes = await drawing();
    await givenPhoto(archive, WRITTEN, 'a.jpg', bytes);
    await givenPhoto(archive, { ...WRITTEN, caption: 'Lời khác' }, 'a.jpg', bytes);
    const { folder, copies } = await handedOver(archive);
    expect(fs.readdirSync(path.join(folder, 'data/ho-so/ngoai-ho-so'))).toEqual(['00001-01-a.jpg']);
    expect(copies.map((file) => fs.readFileSync(file).includes('Lời khác'))).toEqual([false, true]);
  });

  it('is a JPEG of a PNG or TIFF, and a description beside what cannot hold one', async () => {
    const archive = openTestArchive();
    await givenPhoto(archive, WRITTEN, 'a.png', await drawing('png'));
    await givenPhoto(archive, WRITTEN, 'b.tif', await drawing('tiff'));
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic0000mif1heic'),
      Buffer.alloc(64),
    ]);
    await givenPhoto(archive, WRITTEN, 'c.heic', heic);
    await givenPhoto(archive, WRITTEN, 'd.png', (await drawing('png')).subarray(0, 60));
    await givenPhoto(archive, WRITTEN, 'e.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff]));
    await givenPhoto(
      archive,
      { ...WRITTEN, caption: 'ễ'.repeat(20_000), title: '&'.repeat(1000) },
      'f.jpg',
      await drawing(),
    );
    await givenPhoto(archive, WRITTEN, 'g.pdf', Buffer.from('%PDF-1.4'));
    const { copies } = await handedOver(archive);
    expect(copies.map((file) => path.basename(file).slice(9))).toEqual([
      'a.jpg',
      'b.jpg',
      'c.heic.xmp',
      'd.jpg.xmp',
      'e.jpg.xmp',
      'f.jpg.xmp',
    ]);
    for (const file of copies) expect(fs.readFileSync(file).includes('Nguyễn Văn Đức'), file).toBe(true);
    expect(await sharp(copies[0]).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 48 });
  });

  it('of a file that cannot be read is told by its name, not as a fault of the target', async () => {
    const file = temporaryFolder();
    const never = () => Promise.reject(new Error('no picture to decode'));
    const facts = photoFacts(PhotoContent.parse(WRITTEN));
    const copy = describedCopy({ file, fileName: 'a.jpg', mediaType: 'image/jpeg' }, facts, never);
    await expect(copy).rejects.toMatchObject({ detail: { code: 'file_unreadable', name: 'a.jpg' } });
    const gone = { file: path.join(file, 'không có'), fileName: 'b.jpg', mediaType: 'image/jpeg' };
    await expect(describedCopy(gone, facts, never)).rejects.toMatchObject({
      detail: { code: 'file_missing', name: 'b.jpg' },
    });
  });

  it('is left out by a profile that does not name it, and of what is no photograph', async () => {
    const archive = openTestArchive();
    await givenPhoto(archive, { kind: 'document', title: 'A', date: '2024' }, 'a.jpg', await drawing());
    const none = await handOver(archive, { profile: profileOf('photo-copies') });
    await givenPhoto(archive, WRITTEN, 'a.jpg', await drawing('png'));
    const lean = await handOver(archive);
    for (const { path: folder } of [none, lean])
      expect(fs.existsSync(path.join(folder, 'data/anh'))).toBe(false);
  });

  it('counts as a file of its volume', async () => {
    const archive = openTestArchive();
    for (const n of [1, 2, 3])
      await givenPhoto(archive, { ...WRITTEN, title: `${n}` }, `${n}.jpg`, await drawing());
    const made = await handOver(archive, { profile: profileOf('photo-copies'), volumeBytes: 150_000 });
    expect(made.volumes).toBeGreaterThan(1);
    expect((await checkPackage(made.path)).faults).toEqual([]);
  });
});

describe.skipIf(!hasExiftool)('exiftool (skipped where it is missing)', () => {
  it('reads in the copy what the catalogue says, composed, as XMP and as IPTC', async () => {
    const archive = openTestArchive();
    const sha256 = await givenPhoto(archive, WRITTEN, 'a.jpg', await drawing());
    const { copies } = await handedOver(archive);
    const copy = copies[0] ?? '';
    const tags = tagsOf(copy);
    const composed = <T>(value: T): T => JSON.parse(JSON.stringify(value).normalize('NFC')) as T;
    const people = ['Nguyễn Văn Đức', composed('Lê Thị Hoa')];
    const keywords = ['khen thưởng', ...people];
    expect(tags).toMatchObject({
      'XMP-dc:Title': composed(WRITTEN.title),
      'XMP-photoshop:Headline': composed(WRITTEN.title),
      'XMP-dc:Description': composed(WRITTEN.caption),
      'XMP-dc:Creator': [composed('Lê Minh Đức')],
      'XMP-dc:Subject': keywords,
      'XMP-dc:Identifier': WRITTEN.archivesNumber,
      'XMP-photoshop:DateCreated': '2024:01:10',
      'XMP-iptcCore:Location': WRITTEN.place,
      'XMP-iptcExt:Event': WRITTEN.event,
      'XMP-iptcExt:PersonInImage': people,
      'IPTC:CodedCharacterSet': 'UTF8',
      'IPTC:ObjectName': composed(WRITTEN.title),
      'IPTC:Headline': composed(WRITTEN.title),
      'IPTC:Caption-Abstract': composed(WRITTEN.caption),
      'IPTC:By-line': composed('Lê Minh Đức'),
      'IPTC:Keywords': keywords,
      'IPTC:DateCreated': '2024:01:10',
      'IPTC:Sub-location': WRITTEN.place,
      'IFD0:Model': 'M1',
    });
    expect(JSON.stringify(tags)).toBe(JSON.stringify(tags).normalize('NFC'));
    expect(tagsOf(copy, '-validate', '-all')).toMatchObject({ 'ExifTool:Validate': 'OK' });
    expect((await pixelsOf(copy)).equals(await pixelsOf(blobPath(archive.folder, sha256)))).toBe(true);
  });

  it.each([
    ['2024', '2024', '2024:00:00'],
    ['tháng 3/2024', '2024:03', '2024:03:00'],
    ['10/01/2024 - 12/01/2024', '2024:01', '2024:01:00'],
  ])('reads of the date %s as much as is known', async (date, xmp, iptc) => {
    const archive = openTestArchive();
    await givenPhoto(archive, { ...WRITTEN, date }, 'a.jpg', await drawing());
    const { copies } = await handedOver(archive);
    const tags = tagsOf(copies[0] ?? '');
    expect([`${tags['XMP-photoshop:DateCreated']}`, tags['IPTC:DateCreated']]).toEqual([xmp, iptc]);
  });

  it('reads long texts whole in XMP and cut at a whole character in IPTC, and the description beside a picture', async () => {
    const archive = openTestArchive();
    const place = 'Hội trường lớn Trung tâm Văn hóa Thể thao Phường Bến Lụa';
    const caption = 'Ễ'.repeat(1500);
    await givenPhoto(archive, { ...WRITTEN, place, caption }, 'a.jpg', await drawing());
    await givenPhoto(archive, WRITTEN, 'b.png', (await drawing('png')).subarray(0, 60));
    const { copies } = await handedOver(archive);
    const tags = tagsOf(copies[0] ?? '', '-validate', '-all');
    expect(tags).toMatchObject({
      ...{ 'XMP-iptcCore:Location': place, 'XMP-dc:Description': caption },
      'ExifTool:Validate': 'OK',
    });
    expect(tags['IPTC:Sub-location']).toBe('Hội trường lớn Trung tâm');
    expect(tags['IPTC:Caption-Abstract']).toBe('Ễ'.repeat(666));
    expect(tagsOf(copies[1] ?? '')).toMatchObject({ 'XMP-iptcExt:Event': WRITTEN.event });
  });
});
