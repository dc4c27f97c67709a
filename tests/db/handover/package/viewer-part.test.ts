import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { givenEntry } from '../../../support/given.ts';
import { openTestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { fillSmallArchive } from '../../../support/small-archive.ts';
import { handOver } from './handed.ts';
import { hang } from './hang.ts';

/** The addresses of files in the records of a page. */
function addressesIn(page: string): string[] {
  const html = fs.readFileSync(page, 'utf8');
  const blocks = html.matchAll(/class="tt-records">(.*?)<\/script>/g);
  const records = [...blocks].flatMap(
    ([, json]) => JSON.parse(json ?? '[]') as { attachments?: { path: string }[] }[],
  );
  return records.flatMap(({ attachments = [] }) => attachments.map((file) => file.path));
}

it.each([null, 1024])(
  'the page in a package leads to every original (volumes of %s bytes)',
  async (volumeBytes) => {
    const archive = openTestArchive();
    await fillSmallArchive(archive.client, archive.folder, temporaryFolder());
    for (const n of [1, 2, 3]) {
      const entry = await givenEntry(archive.client, { kind: 'document', title: `${n}`, date: '2024' });
      await hang(archive, entry, `${n}.txt`, `${n}`.repeat(800));
    }
    const made = await handOver(archive, { volumeBytes });
    expect(made.volumes > 1).toBe(volumeBytes !== null);
    const first = made.volumes === 1 ? made.path : path.join(made.path, `${made.name}-tap-1`);
    const page = path.join(first, 'data', 'xem.html');
    const addresses = addressesIn(page);
    expect(addresses).toHaveLength(6);
    for (const address of addresses) expect(fs.existsSync(path.join(path.dirname(page), address))).toBe(true);
  },
);
