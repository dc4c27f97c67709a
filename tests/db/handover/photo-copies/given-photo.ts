import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { EntryContentInput } from '#contract';
import { receiveFile } from '../../../../db/blobs/receive.ts';
import { givenEntry } from '../../../support/given.ts';
import { type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';

/** What a clerk wrote about a photograph, partly typed on a machine that takes letters and marks apart. */
export const WRITTEN = {
  kind: 'photo',
  title: 'Bí thư trao Giấy khen'.normalize('NFD'),
  caption: 'Từ trái sang: ông Nguyễn Văn Đức, bà Lê Thị Hoa <nhận> "Giấy khen" & hoa'.normalize('NFD'),
  date: '10/01/2024',
  event: 'Đại hội Thể dục thể thao Phường 5',
  place: 'Hội trường UBND',
  photographer: { asPrinted: 'Lê Minh Đức'.normalize('NFD') },
  people: [{ asPrinted: 'Nguyễn Văn Đức' }, { asPrinted: 'Lê Thị Hoa'.normalize('NFD') }],
  keywords: ['khen thưởng'],
  archivesNumber: 'A.2024.0031',
} as const satisfies EntryContentInput;

/** A small picture with the name of its camera and an old description in it. */
export const drawing = (format: 'jpeg' | 'png' | 'tiff' = 'jpeg'): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#a61b1b' } })
    .withExif({ IFD0: { Make: 'May', Model: 'M1' } })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>',
    )
    .toFormat(format)
    .toBuffer();

/** Hangs a picture on a new photograph; gives the hash of its bytes. */
export async function givenPhoto(
  { client, folder }: Pick<TestArchive, 'client' | 'folder'>,
  content: EntryContentInput,
  fileName: string,
  bytes: Uint8Array,
): Promise<string> {
  const entryId = await givenEntry(client, content);
  const file = path.join(temporaryFolder(), 'anh');
  writeFileSync(file, bytes);
  const { sha256 } = await receiveFile(folder, file);
  await client.attachment.add({ entryId, sha256, fileName, role: 'photo' });
  return sha256;
}
