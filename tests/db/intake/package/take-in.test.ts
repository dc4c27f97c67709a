import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenDossier, givenEntry, givenMinutes, givenPerson } from '../../../support/given.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { fillSmallArchive } from '../../../support/small-archive.ts';
import { handOver, payloadOf } from '../../handover/package/handed.ts';
import { hang } from '../../handover/package/hang.ts';

async function takeIn({ client, finished }: TestArchive, folder: string, rest: object = {}) {
  const { jobId, batch } = await client.job.startTakeIn({ folder, ...rest });
  return { batch, job: await finished(jobId) };
}

async function filled(): Promise<TestArchive> {
  const archive = openTestArchive();
  await fillSmallArchive(archive.client, archive.folder, temporaryFolder());
  return archive;
}

/** A ward with a fonds P01, a dossier, a decision for Mr Đức (born 1971) with a scan, and a neighbour of the same name. */
async function ward(name: string): Promise<TestArchive> {
  const archive = openTestArchive({ create: { office: name } });
  const { client } = archive;
  const content = { code: 'P01', name: `Phông ${name}` };
  const { id: fondsId } = await client.fonds.save({ id: null, revision: null, content });
  const dossier = { fondsId, title: `Hồ sơ ${name}`, year: 2024, retention: '01' };
  const { id: dossierId } = await client.dossier.save({ id: null, revision: null, content: dossier });
  const duc = await givenPerson(client, 'Nguyễn Văn Đức', { birthYear: 1971 });
  const hoa = await givenPerson(client, 'Lê Thị Hoa');
  const entry = await givenEntry(client, {
    ...{ kind: 'commendation', title: `Khen của ${name}`, date: '2024', dossierId },
    lines: [
      { asPrinted: 'Ông Nguyễn Văn Đức', agentId: duc },
      { asPrinted: 'Bà Lê Thị Hoa', agentId: hoa },
    ],
  });
  await hang(archive, entry, `${name}.txt`, name);
  return archive;
}

describe('a package taken into an empty archive', () => {
  it('gives the same catalogue and the same files, and handed over again the same', async () => {
    const first = await handOver(await filled(), { profile: 'bag' });
    const other = openTestArchive();
    const { job } = await takeIn(other, first.path);
    expect(job).toMatchObject({ state: 'done', result: { equal: 0, different: [], matchedAgents: 0 } });
    const second = await handOver(other, { profile: 'bag' });
    expect(payloadOf(second.path)).toEqual(payloadOf(first.path));
  });

  it('is taken in from its volumes too', async () => {
    const archive = openTestArchive();
    const { dossierId } = await givenDossier(archive.client, 'Hồ sơ');
    for (let n = 0; n < 3; n += 1) {
      const entry = await givenEntry(archive.client, {
        kind: 'document',
        title: `${n}`,
        date: '2024',
        dossierId,
      });
      await hang(archive, entry, `${n}.txt`, `${n}`.repeat(900));
    }
    const made = await handOver(archive, { volumeBytes: 1024 });
    expect(made.volumes).toBe(3);
    const other = openTestArchive();
    expect((await takeIn(other, made.path)).job).toMatchObject({ state: 'done', result: { added: 5 } });
    expect((await other.client.archive.info({})).blobs.count).toBe(3);
  });
});

describe('two wards taken in by a third', () => {
  it('are one archive with both fonds apart, every certain person once, nothing twice, nothing lost', async () => {
    const [north, south] = [await ward('UBND Phường Bắc'), await ward('UBND Phường Nam')];
    const packages = [await handOver(north), await handOver(south)];
    const third = openTestArchive({ create: { office: 'UBND Phường Mới' } });
    for (const { path: folder } of packages) expect((await takeIn(third, folder)).job.state).toBe('done');
    const again = await takeIn(third, packages[1]?.path ?? '');
    expect(again.job.result).toMatchObject({ added: 0, different: [] });
    const info = await third.client.archive.info({});
    expect(info).toMatchObject({
      fonds: 2,
      dossiers: 2,
      blobs: { count: 2 },
      entries: { commendation: 2 },
      awardLines: 4,
    });
    expect((await third.client.fonds.list({})).map(({ content }) => [content.code, content.name])).toEqual([
      ['P01', 'Phông UBND Phường Bắc'],
      ['P01-2', 'Phông UBND Phường Nam'],
    ]);
    expect(info.agents.person).toBe(3);
    const { rows } = await third.client.agent.list({ text: 'Nguyễn Văn Đức' });
    expect(rows).toMatchObject([{ awardCount: 2 }]);
  });

  it('can be taken out again, and the first stays whole', async () => {
    const third = openTestArchive();
    const north = await handOver(await ward('UBND Phường Bắc'));
    const south = await handOver(await ward('UBND Phường Nam'));
    await takeIn(third, north.path);
    const before = (await third.client.archive.info({})).entries;
    const { batch } = await takeIn(third, south.path);
    const { jobId } = await third.client.job.startTakeBack({ batch });
    expect(await third.finished(jobId)).toMatchObject({ state: 'done' });
    const { entries, fonds, agents } = await third.client.archive.info({});
    expect({ entries, fonds, person: agents.person }).toEqual({ entries: before, fonds: 1, person: 2 });
  });
});

describe('a package compared with what is here', () => {
  it('tells what is new, equal or different before anything is written, and leaves what differs', async () => {
    const archive = openTestArchive();
    const { dossierId } = await givenDossier(archive.client, 'Hồ sơ');
    const id = await givenEntry(archive.client, {
      kind: 'document',
      title: 'Khi giao',
      date: '2024',
      dossierId,
    });
    const first = await handOver(archive);
    const other = openTestArchive();
    const dry = await takeIn(other, first.path, { isDryRun: true });
    expect(dry.job.result).toMatchObject({ batch: null, added: 3, equal: 0 });
    expect((await other.client.archive.info({})).entries.total).toBe(0);
    await takeIn(other, first.path);
    const { summary, content } = await other.client.entry.get({ id });
    await other.client.entry.save({
      id,
      revision: summary.revision,
      content: { ...content, title: 'Sửa ở đây' },
    });
    const { job } = await takeIn(other, first.path);
    expect(job.result).toMatchObject({
      added: 0,
      equal: 2,
      different: [{ kind: 'document', id, title: 'Khi giao' }],
    });
    expect((await other.client.entry.get({ id })).content.title).toBe('Sửa ở đây');
  });
});

describe('a package that cannot be trusted', () => {
  it('is refused whole where a byte differs, and leaves nothing', async () => {
    const made = await handOver(await ward('UBND Phường Bắc'));
    const file = path.join(made.path, 'data', 'tangthu.jsonl');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('1971', '1972'));
    const other = openTestArchive();
    expect((await takeIn(other, made.path)).job.result).toEqual({
      ...{ code: 'package_damaged', name: 'data/tangthu.jsonl', fault: 'changed', count: 1 },
    });
    expect((await other.client.archive.info({})).agents.person).toBe(0);
    const nothing = temporaryFolder();
    expect((await takeIn(other, nothing)).job.result).toMatchObject({
      code: 'package_damaged',
      fault: 'not_a_bag',
    });
  });

  it('is refused where the office signed with another key before, until somebody accepts it', async () => {
    const north = await ward('UBND Phường Bắc');
    const first = await handOver(north);
    await givenMinutes(north.client, 'Thêm', '2024');
    const second = await handOver(north);
    const other = openTestArchive();
    await takeIn(other, first.path);
    for (const name of ['tagmanifest-sha256.txt.sig', 'public-key.pem'])
      fs.rmSync(path.join(second.path, name));
    for (const algorithm of ['sha256', 'sha512']) {
      const list = path.join(second.path, `tagmanifest-${algorithm}.txt`);
      fs.writeFileSync(list, fs.readFileSync(list, 'utf8').replace(/.*public-key\.pem\n/, ''));
    }
    const { job } = await takeIn(other, second.path);
    expect(job.result).toEqual({
      ...{ code: 'package_sender', office: 'UBND Phường Bắc', known: first.keyFingerprint, found: null },
    });
    expect((await takeIn(other, second.path, { acceptsKey: true })).job.state).toBe('done');
  });
});
