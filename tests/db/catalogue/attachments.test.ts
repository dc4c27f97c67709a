import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { receiveFile } from '../../../db/blobs/receive.ts';
import { givenEntry, givenMinutes } from '../../support/given.ts';
import { openTestArchive, temporaryFolder } from '../../support/open-test-archive.ts';

async function store(
  folder: string,
  name: string,
  bytes: Uint8Array | string,
): Promise<{ sha256: string; fileName: string }> {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return { sha256: (await receiveFile(folder, file)).sha256, fileName: name };
}

const picture = (date: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#a61b1b' } })
    .withExif({ IFD2: { DateTimeOriginal: date } })
    .jpeg()
    .toBuffer();

describe('attachments', () => {
  it('end the gap of a missing scan, and undo brings it back', async () => {
    const { client, folder } = openTestArchive();
    const id = await givenEntry(client, { kind: 'document', title: 'Báo cáo', date: '2024' });
    const gaps = async () => (await client.entry.get({ id })).summary.gaps;
    expect(await gaps()).toEqual(['no_scan']);
    await client.attachment.add({ entryId: id, ...(await store(folder, 'quet.txt', 'x')) });
    expect(await gaps()).toEqual([]);
    await client.history.undo({});
    expect(await gaps()).toEqual(['no_scan']);
  });

  it('of the same bytes are told, not refused', async () => {
    const { client, folder } = openTestArchive();
    const first = await givenMinutes(client, 'Hội nghị một');
    const second = await givenMinutes(client, 'Hội nghị hai');
    await client.attachment.add({ entryId: first, ...(await store(folder, 'a.txt', 'giống nhau')) });
    const { alsoAt } = await client.attachment.add({
      entryId: second,
      ...(await store(folder, 'b.txt', 'giống nhau')),
    });
    expect(alsoAt).toEqual([{ entryId: first, title: 'Hội nghị một', fileName: 'a.txt' }]);
    expect((await client.archive.info({})).blobs.count).toBe(1);
  });

  it('are refused for a secret document, and secrecy for one that has them', async () => {
    const { client, folder } = openTestArchive();
    const file = await store(folder, 'mat.txt', 'x');
    const secret = await givenEntry(client, { kind: 'document', title: 'Mật', secrecy: 'secret' });
    await expect(client.attachment.add({ entryId: secret, ...file })).rejects.toMatchObject({
      detail: { code: 'secret_refused' },
    });
    const open = await givenEntry(client, { kind: 'document', title: 'Thường' });
    await client.attachment.add({ entryId: open, ...file });
    const marking = client.entry.save({
      id: open,
      revision: 0,
      content: { kind: 'document', title: 'Thường', secrecy: 'secret' },
    });
    await expect(marking).rejects.toMatchObject({ detail: { code: 'secret_refused' } });
  });

  it('must lie in the store already', async () => {
    const { client } = openTestArchive();
    const id = await givenMinutes(client, 'x');
    const nowhere = client.attachment.add({ entryId: id, sha256: 'a'.repeat(64), fileName: 'a.jpg' });
    await expect(nowhere).rejects.toMatchObject({ detail: { code: 'not_found', entity: 'blob' } });
  });
});

describe('photos', () => {
  it('become entries with the day they were taken, titles from meaningful names, and their conference', async () => {
    const { client, folder } = openTestArchive();
    const conference = await givenEntry(client, {
      kind: 'minutes',
      title: 'Tổng kết',
      date: '10/01/2024',
      place: 'Hội trường',
    });
    const files = [
      await store(folder, 'IMG_2034.jpg', await picture('2023:12:31 08:00:00')),
      await store(folder, 'Trao_giấy_khen.jpg', await picture('2024:01:10 15:00:00')),
    ];
    const { entryIds } = await client.attachment.addPhotos({ files, eventEntryId: conference });
    const photos = await Promise.all(entryIds.map((id) => client.entry.get({ id })));
    expect(photos.map(({ content }) => [content.title, content.date])).toEqual([
      ['', '2023-12-31'],
      ['Trao giấy khen', '2024-01-10'],
    ]);
    expect(photos[0]?.content).toMatchObject({ event: 'Tổng kết', place: 'Hội trường' });
    expect((await client.entry.get({ id: conference })).links).toHaveLength(2);

    await client.history.undo({});
    expect((await client.entry.list({ filter: { kind: 'photo' } })).total).toBe(0);
  });

  it('that are catalogued already are made again, and told', async () => {
    const { client, folder } = openTestArchive();
    const file = await store(folder, 'Lễ khai giảng.jpg', await picture('2024:09:05 07:00:00'));
    const [first] = (await client.attachment.addPhotos({ files: [file] })).entryIds;
    expect((await client.attachment.addPhotos({ files: [file] })).duplicates).toEqual([
      { fileName: 'Lễ khai giảng.jpg', entryId: first, title: 'Lễ khai giảng' },
    ]);
  });

  it('get their small pictures in a job', async () => {
    const { client, folder } = openTestArchive();
    const { entryIds } = await client.attachment.addPhotos({
      files: [await store(folder, 'a.jpg', await picture('2024:01:10 15:00:00'))],
    });
    await expect
      .poll(async () => (await client.entry.get({ id: entryIds[0] ?? '' })).attachments[0]?.blob.state, {
        timeout: 20_000,
      })
      .toBe('ready');
    const { rows } = await client.entry.list({ filter: { kind: 'photo' } });
    expect(rows.map(({ coverState, coverSize }) => [coverState, coverSize])).toEqual([
      ['ready', { width: 40, height: 30 }],
    ]);
  });
});
