import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Client, type Contract, contract, createClient, EntryContent, type Job } from '#contract';
import { type CoreLink, startCore } from '../../../../db/core-link.ts';
import { coreOnThread, type ThreadOptions } from '../../../../db/core-thread.ts';
import type { OpenOrder } from '../../../../db/engine/core-messages.ts';
import { Latch } from '../../../../db/engine/latch.ts';
import { temporaryFolder } from '../../../support/open-test-archive.ts';

const ASKER = { session: 'test', role: 'administrator' } as const;
const HELD_CORE = new URL('./held-core.ts', import.meta.url);
const MORTAL_READER = new URL('./mortal-reader.ts', import.meta.url);
const READER = new URL('../../../../db/search/threads/search-worker.ts', import.meta.url);

type Opened = {
  readonly link: CoreLink;
  readonly client: Client<Contract>;
  readonly folder: string;
  readonly output: string[];
};

/** An archive with the core and whoever answers searches each on a thread. */
async function open(change: Partial<ThreadOptions & OpenOrder> = {}): Promise<Opened> {
  const folder = change.folder ?? path.join(temporaryFolder(), 'archive');
  const output: string[] = [];
  const spawn = coreOnThread({
    entry: HELD_CORE,
    searchWorker: change.searchWorker ?? READER,
    onOutput: (text) => void output.push(text),
  });
  const create = change.folder === undefined ? { office: 'UBND Phường Thử' } : null;
  const order = { folder, mode: change.mode ?? 'write', create, actor: 'Lan', appVersion: '0.0.0' } as const;
  const link = await startCore(spawn, order);
  onTestFinished(() => link.close());
  const client = createClient(contract, (request, signal) => link.call(request, ASKER, signal));
  return { link, client, folder, output };
}

/** Stops the core dead; gives the way to let it go on. */
function hold({ link }: Opened): () => void {
  const [held, release] = [new Latch(), new Latch()];
  onTestFinished(() => release.open());
  void link.call({ procedure: 'core.hold', input: { held: held.memory, release: release.memory } }, ASKER);
  held.wait(60_000);
  return () => release.open();
}

const save = ({ client }: Opened, title: string) =>
  client.entry.save({
    id: null,
    revision: null,
    content: EntryContent.parse({ kind: 'document', title }),
  });

async function indexed({ client }: Opened): Promise<void> {
  await expect
    .poll(async () => {
      const { behindBy, isRebuilding } = await client.search.state({});
      return behindBy === 0 && !isRebuilding;
    })
    .toBe(true);
}

const titlesOf = async ({ client }: Opened, text: string): Promise<string[]> =>
  (await client.search.run({ text })).hits.map(({ title }) => title);

/** Waits until a search is answered while the core is held: so the thread that only reads is there. */
async function readerThere(opened: Opened): Promise<void> {
  await expect
    .poll(
      async () => {
        const letGo = hold(opened);
        const answer = opened.client.search.run({ text: 'bất kỳ' }).then(() => true);
        const isAnswered = await Promise.race([answer, pause(2_000).then(() => false)]);
        letGo();
        await answer;
        return isAnswered;
      },
      { timeout: 20_000 },
    )
    .toBe(true);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function done({ client }: Opened, jobId: string): Promise<Job> {
  const finished = async (): Promise<boolean> => (await client.job.get({ id: jobId })).state === 'done';
  await expect.poll(finished).toBe(true);
  return client.job.get({ id: jobId });
}

describe('searches beside a core that is held', () => {
  it('are answered, each kind of them', async () => {
    const opened = await open();
    const { id } = await save(opened, 'Quyết định phân công trực lũ');
    await indexed(opened);
    await readerThere(opened);
    const letGo = hold(opened);
    const { search } = opened.client;
    expect(await titlesOf(opened, 'truc lu')).toEqual(['Quyết định phân công trực lũ']);
    expect((await search.facets({ text: 'truc lu' })).kinds).toEqual([{ value: 'document', count: 1 }]);
    expect(await search.complete({ text: 'phân cô' })).toEqual(['phân công']);
    expect((await search.explain({ text: 'truc lu' })).readings).not.toEqual([]);
    expect((await search.similar({ id })).hits).toEqual([]);
    letGo();
  });

  it('find what was saved last, its words and pairs of words too', async () => {
    const opened = await open();
    await readerThere(opened);
    for (const title of ['Giấy mời họp tổ dân phố', 'Nghiệm thu đường nhựa', 'Giấy mời họp chi bộ']) {
      await save(opened, title);
      await indexed(opened);
      const letGo = hold(opened);
      expect(await titlesOf(opened, title.toLowerCase())).toContain(title);
      letGo();
    }
    expect(await titlesOf(opened, 'giay moi hop')).toHaveLength(2);
  });

  it('speak the words of the office as soon as it has changed them', async () => {
    const opened = await open();
    await save(opened, 'Ban chỉ huy quân sự');
    await indexed(opened);
    await readerThere(opened);
    expect(await titlesOf(opened, 'xyzq')).toEqual([]);
    const { vocabulary } = opened.client;
    const [known] = (await vocabulary.all({})).find(({ code }) => code === 'abbreviation')?.terms ?? [];
    if (!known) throw new Error('no abbreviation');
    const { isShipped, isEdited, confidence, position, ...term } = known;
    const label = { vi: 'ban chỉ huy quân sự', en: '' };
    await vocabulary.saveTerm({ ...term, code: 'xyzq', abbreviation: 'xyzq', label });
    await indexed(opened);
    const letGo = hold(opened);
    expect(await titlesOf(opened, 'xyzq')).toEqual(['Ban chỉ huy quân sự']);
    letGo();
  });
});

describe('a thread that answers searches', () => {
  it('is started again when it dies, and the core answers what it was asked', async () => {
    const opened = await open({ searchWorker: MORTAL_READER });
    await save(opened, 'Biên bản chết đuối');
    await indexed(opened);
    await readerThere(opened);
    expect(await titlesOf(opened, 'chết')).toEqual(['Biên bản chết đuối']);
    expect(opened.output.join('')).toContain('dying as told');
    await readerThere(opened);
    expect(await titlesOf(opened, 'bien ban')).toHaveLength(1);
  });

  it('ends an answer that nobody waits for, and those that have not begun', async () => {
    const opened = await open({ searchWorker: MORTAL_READER });
    await save(opened, 'Đợi mưa');
    await indexed(opened);
    await readerThere(opened);
    const typing = new AbortController();
    const givenUp = ['đợi', 'doi', 'doi m'].map((text) =>
      opened.client.search.run({ text }, typing.signal).catch(({ detail }) => detail.code),
    );
    const next = titlesOf(opened, 'doi mua');
    typing.abort();
    expect(await Promise.all(givenUp)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await next).toEqual(['Đợi mưa']);
  });

  it('leaves nothing open when the archive is closed, in the midst of an answer too', async () => {
    const opened = await open({ searchWorker: MORTAL_READER });
    await readerThere(opened);
    const waiting = opened.client.search.run({ text: 'đợi' }).catch(({ detail }) => detail.code);
    await opened.link.close();
    expect(['cancelled', 'core_stopped']).toContain(await waiting);
    const left = readdirSync(opened.folder).filter((name) => /-wal$|-shm$|^\.lock/.test(name));
    expect(left).toEqual([]);
  });
});

describe('an index that is replaced while it is read', () => {
  it('is made again by the job, and read then', async () => {
    const opened = await open();
    for (const number of [1, 2, 3]) await save(opened, `Tờ trình ${number}`);
    await indexed(opened);
    await readerThere(opened);
    expect(await titlesOf(opened, 'to trinh')).toHaveLength(3);
    const { jobId } = await opened.client.job.startSearchRebuild({});
    await done(opened, jobId);
    await save(opened, 'Tờ trình 4');
    await indexed(opened);
    const letGo = hold(opened);
    expect(await titlesOf(opened, 'to trinh')).toHaveLength(4);
    letGo();
  });

  it('is answered from by the core, and made again, where it turns out to be damaged', async () => {
    const opened = await open();
    for (const number of [1, 2, 3]) await save(opened, `Tờ trình ${number}`);
    await indexed(opened);
    await readerThere(opened);
    const file = path.join(opened.folder, 'search.sqlite');
    writeFileSync(file, Buffer.alloc(50_000, 'no index'));
    rmSync(`${file}-wal`, { force: true });
    await opened.client.search.run({ text: 'to trinh' });
    await save(opened, 'Tờ trình 4');
    await indexed(opened);
    expect(await titlesOf(opened, 'to trinh')).toHaveLength(4);
  });

  it('is the core’s own where the folder holds none that can be used', async () => {
    const first = await open();
    await save(first, 'Công văn đến');
    await indexed(first);
    await first.link.close();
    const file = path.join(first.folder, 'search.sqlite');
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    writeFileSync(file, 'no index');
    const second = await open({ folder: first.folder, mode: 'read' });
    await indexed(second);
    expect(await titlesOf(second, 'cong van den')).toEqual(['Công văn đến']);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

it('answers searches of an archive that is open for reading only', async () => {
  const first = await open();
  await save(first, 'Công văn đến');
  await indexed(first);
  await first.link.close();
  const second = await open({ folder: first.folder, mode: 'read' });
  await readerThere(second);
  const letGo = hold(second);
  expect(await titlesOf(second, 'cong van den')).toEqual(['Công văn đến']);
  letGo();
});
