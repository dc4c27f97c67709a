import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { receiveFile } from '../../../../db/blobs/receive.ts';
import { type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';

/** Hangs a file of this name and text on an entry; gives its hash. */
export async function hang(
  { client, folder }: Pick<TestArchive, 'client' | 'folder'>,
  entryId: string,
  fileName: string,
  text: string,
): Promise<string> {
  const file = path.join(temporaryFolder(), 'tep');
  writeFileSync(file, text);
  const { sha256 } = await receiveFile(folder, file);
  await client.attachment.add({ entryId, sha256, fileName, role: 'scan' });
  return sha256;
}
