import fs from 'node:fs';
import path from 'node:path';
import { type Disk, disk } from '../../../../db/blobs/files.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { fillSmallArchive } from '../../../support/small-archive.ts';
import { hang } from '../package/hang.ts';

/** What is found in one place only: a second dossier that shares a file, papers in none, one without any file. */
export async function givenSip(on: Disk = disk): Promise<TestArchive> {
  const archive = openTestArchive({ disk: on });
  const { client } = archive;
  await fillSmallArchive(client, archive.folder, temporaryFolder());
  const { office, preferences } = await client.office.get({});
  await client.office.save({ office: { ...office, archiveCode: 'H29.12.5' }, preferences });
  const [fonds] = await client.fonds.list({});
  const dossier = { fondsId: fonds?.id ?? '', number: '07.VP', year: 2024, sheetCount: 62, pageCount: 98 };
  const content = {
    ...dossier,
    title: 'Hồ sơ <hội nghị> & "tài liệu"',
    retention: '01',
    physicalState: '02',
  };
  const { id: dossierId } = await client.dossier.save({ id: null, revision: null, content });
  const long = `Báo cáo ${'rất '.repeat(200)}dài`;
  const papers = [
    { title: long, number: '5/BC-UBND', documentType: '14', date: '05/02/2024', notes: 'a ]]> <b>' },
    { title: 'Kết luận', number: '45-KL/ĐU', documentType: 'party-conclusion', date: '06/02/2024' },
  ];
  for (const [n, paper] of papers.entries()) {
    const { id } = await client.entry.save({
      id: null,
      revision: null,
      content: { kind: 'document', dossierId, ...paper },
    });
    await hang(archive, id, `văn bản ${n}.pdf`, `%PDF-1.4 ${n}`);
    if (n === 0) await hang(archive, id, 'chung.txt', 'chung');
  }
  const photo = {
    kind: 'photo' as const,
    caption: 'Trao thưởng',
    date: '07/02/2024',
    colour: 'colour',
    dossierId,
  };
  await client.entry.save({ id: null, revision: null, content: photo });
  const { rows } = await client.entry.list({ filter: { kind: 'minutes', year: 2024 } });
  await hang(archive, rows[0]?.id ?? '', 'chung.txt', 'chung');
  return archive;
}

/** The package whose description names this title. */
export const sipOf = (sips: readonly string[], title: string): string =>
  sips.find((sip) =>
    fs.readFileSync(path.join(sip, 'metadata/descriptive/EAD.xml'), 'utf8').includes(title),
  ) ?? '';

/** Every file of a folder, by its place in it. */
export const filesOf = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.relative(folder, path.join(one.parentPath, one.name)))
    .sort();
