import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { blobPath, renditionPath, renditionsFolder } from '../../../db/blobs/paths.ts';
import { docx, pdf, photo } from './fixtures.ts';
import {
  type BlobsUnderTest,
  type Choices,
  givenEntry,
  openTestBlobs,
  temporaryFolder,
} from './open-blobs.ts';

const withArchive =
  (test: (archive: BlobsUnderTest & { readonly entryId: string }) => Promise<void>, choices: Choices = {}) =>
  async () => {
    using folder = temporaryFolder();
    const archive = openTestBlobs(folder.path, choices);
    try {
      await test({ ...archive, entryId: givenEntry(archive.db) });
    } finally {
      await archive.close();
    }
  };

const blobsOf = ({ blobs }: BlobsUnderTest, entryId: string) =>
  blobs.attachmentsOf([entryId]).map(({ blob }) => blob);

/** A worker that does as it is told for files of some names, and prepares the others. */
const fakeWorker = (misbehave: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    const preparation = { width: 1, height: 1, pageCount: null, takenAt: null, camera: '', pages: [] };
    parentPort.on('message', ({ fileName, sha256 }) => {
      ${misbehave}
      parentPort.postMessage({ type: 'prepared', preparation });
    });
    parentPort.postMessage({ type: 'ready' });
  `)}`,
  );

describe('the renditions job', () => {
  it(
    'prepares every file, reads its text, and has the index told of what was read',
    withArchive(async (archive) => {
      const { attach, prepare, blobs, folder, db, entryId, events } = archive;
      const picture = await attach(entryId, 'a.jpg', await photo({ width: 800, height: 600 }));
      const paper = await attach(entryId, 'b.pdf', pdf(['Bien ban hop']));
      const word = await attach(entryId, 'c.docx', docx(['Nghị quyết']));

      const job = await prepare();

      expect(job).toMatchObject({
        state: 'done',
        done: 3,
        total: 3,
        result: { prepared: 3, unreadable: [] },
      });
      expect(blobsOf(archive, entryId)).toMatchObject([
        { state: 'ready', width: 800, height: 600 },
        { state: 'ready', pageCount: 1 },
        { state: 'ready' },
      ]);
      expect(blobs.textOf(paper.sha256)).toEqual([{ page: 1, text: 'Bien ban hop' }]);
      expect(blobs.textOf(word.sha256)).toEqual([{ page: 1, text: 'Nghị quyết' }]);
      expect(statSync(renditionPath(folder, picture.sha256, 'thumb')).size).toBeGreaterThan(0);
      const told = db
        .prepare(`SELECT entity_id AS id FROM change WHERE entity = 'blob' ORDER BY entity_id`)
        .all();
      expect(told).toEqual([paper.sha256, word.sha256].sort().map((id) => ({ id })));
      expect(events).toContainEqual(expect.objectContaining({ type: 'changed', entities: ['attachment'] }));
    }),
  );

  it(
    'tells of a photo cut in half, and keeps its original',
    withArchive(async (archive) => {
      const { attach, prepare, folder, entryId } = archive;
      const whole = await photo({ width: 800, height: 600 });
      const half = whole.subarray(0, whole.length / 2);
      const { sha256 } = await attach(entryId, 'nửa.jpg', half);
      await attach(entryId, 'cả.jpg', whole);

      const job = await prepare();

      const error = { code: 'file_damaged', name: 'nửa.jpg', mediaType: 'image/jpeg' };
      expect(job).toMatchObject({
        state: 'done',
        result: { prepared: 1, unreadable: [{ sha256, fileName: 'nửa.jpg', error }] },
      });
      expect(blobsOf(archive, entryId).map(({ state }) => state)).toEqual(['failed', 'ready']);
      expect(statSync(blobPath(folder, sha256)).size).toBe(half.length);
      expect(archive.blobs.coverOf([entryId]).get(entryId)?.cover).not.toBe(sha256);
    }),
  );

  it(
    'works on the newest file first',
    withArchive(async (archive) => {
      const { attach, prepare, entryId, events } = archive;
      for (const name of ['1.txt', '2.txt', '3.txt']) await attach(entryId, name, Buffer.from(name));
      const order: string[] = [];
      const { db } = archive;
      db.function('note', (name) => void order.push(String(name)));
      db.exec(`CREATE TEMP TRIGGER t AFTER UPDATE OF state ON blob WHEN NEW.state = 'ready' BEGIN
        SELECT note((SELECT file_name FROM attachment WHERE sha256 = NEW.sha256)); END`);

      await prepare();

      expect(order).toEqual(['3.txt', '2.txt', '1.txt']);
      expect(events.some((event) => event.type === 'job' && event.job.current === '3.txt')).toBe(true);
    }),
  );

  it(
    'works on several at once when told to, each file once',
    withArchive(
      async (archive) => {
        const { attach, prepare, entryId } = archive;
        for (let index = 0; index < 8; index++) {
          await attach(entryId, `${index}.jpg`, await photo({ width: 60 + index, height: 40 }));
        }

        const job = await prepare();

        expect(job.result).toEqual({ prepared: 8, unreadable: [] });
        expect(blobsOf(archive, entryId).map(({ width }) => width)).toEqual([60, 61, 62, 63, 64, 65, 66, 67]);
      },
      { lanes: 3 },
    ),
  );

  it(
    'is started by adding a file; while one waits no second is queued',
    withArchive(async ({ folder, blobs, jobs, write, db, attach, entryId }) => {
      const { sha256 } = await attach(entryId, 'a.txt', Buffer.from('a'));
      jobs.begin(blobs.runners);
      const input = { entryId, sha256, fileName: 'a.txt', role: 'scan', note: '' };
      write((recorder) => {
        for (let index = 0; index < 5; index++)
          blobs.handlers.add(input, { caller: { actor: '', session: '' }, recorder });
      });
      expect(jobs.list().map((job) => job.kind)).toEqual(['renditions']);

      while (jobs.list().some((job) => job.state !== 'done'))
        await new Promise((resolve) => setTimeout(resolve, 5));
      blobs.kickRenditions();

      expect(jobs.list()).toHaveLength(1);
      expect(existsSync(renditionsFolder(folder))).toBe(true);
      expect(db.prepare('SELECT DISTINCT state FROM blob').all()).toEqual([{ state: 'ready' }]);
    }),
  );
});

describe('a decoder that goes wrong', () => {
  it.each([
    ['hangs', `if (fileName === 'xấu.jpg') for (;;);`],
    ['ends its process', `if (fileName === 'xấu.jpg') process.exit(3);`],
    ['throws where nobody catches', `if (fileName === 'xấu.jpg') throw new Error('bug');`],
    [
      'eats all memory',
      `if (fileName === 'xấu.jpg') { const all = []; for (;;) all.push(new Array(1e6).fill({})); }`,
    ],
  ])('costs one file its renditions when it %s', async (_case, misbehave) => {
    const test = withArchive(
      async (archive) => {
        const { attach, prepare, entryId } = archive;
        await attach(entryId, 'trước.jpg', Buffer.from('1'));
        await attach(entryId, 'xấu.jpg', Buffer.from('2'));
        await attach(entryId, 'sau.jpg', Buffer.from('3'));

        const job = await prepare();

        expect(job).toMatchObject({ state: 'done', result: { prepared: 2 } });
        expect(blobsOf(archive, entryId).map(({ state }) => state)).toEqual(['ready', 'failed', 'ready']);
      },
      { heavyWorker: fakeWorker(misbehave), patienceMs: 1500 },
    );
    await test();
  });

  it(
    'is given all the time it needs while it shows signs of life',
    withArchive(
      async ({ attach, prepare, entryId }) => {
        await attach(entryId, 'dày.pdf', Buffer.from('1'));
        expect(await prepare()).toMatchObject({ result: { prepared: 1 } });
      },
      {
        heavyWorker: fakeWorker(`for (let part = 0; part < 6; part++) {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
          parentPort.postMessage({ type: 'alive' });
        }`),
        patienceMs: 400,
      },
    ),
  );

  it(
    'that cannot even be started is a fault of the program: files stay pending',
    withArchive(
      async (archive) => {
        await archive.attach(archive.entryId, 'a.jpg', await photo());

        const job = await archive.prepare();

        expect(job).toMatchObject({ state: 'failed', result: { code: 'internal' } });
        expect(blobsOf(archive, archive.entryId)).toMatchObject([{ state: 'pending' }]);
      },
      { heavyWorker: pathToFileURL(join(import.meta.dirname, 'no-such-worker.ts')) },
    ),
  );

  it('that takes the whole core down three times with a file is kept from it', async () => {
    using folder = temporaryFolder();
    const hanging = { heavyWorker: fakeWorker('for (;;);'), patienceMs: 60_000 };
    const first = openTestBlobs(folder.path, hanging);
    const entryId = givenEntry(first.db);
    await first.attach(entryId, 'xấu.pdf', pdf(['a']));
    first.blobs.kickRenditions();
    const [{ id } = { id: '' }] = first.jobs.list();
    const row = first.db.prepare('SELECT checkpoint FROM job WHERE id = ?').pluck();
    const keep = first.db.prepare('UPDATE job SET checkpoint = ? WHERE id = ?');
    /** Begins the work and goes down in the midst of it: what the table says then is all that is left. */
    const goDown = async () => {
      const before = row.get(id);
      const core = openTestBlobs(folder.path, hanging);
      core.jobs.begin(core.blobs.runners);
      while (row.get(id) === before) await new Promise((resolve) => setTimeout(resolve, 5));
      const left = row.get(id);
      await core.close();
      keep.run(left, id);
    };
    for (let time = 1; time <= 3; time++) await goDown();
    const last = openTestBlobs(folder.path, hanging);

    const job = await last.prepare();

    expect(job).toMatchObject({
      state: 'done',
      result: { prepared: 0, unreadable: [{ fileName: 'xấu.pdf' }] },
    });
    await last.close();
    await first.close();
  });
});

describe('work that is cut off', () => {
  it(
    'is stopped by cancelling, and the file stays pending',
    withArchive(
      async (archive) => {
        const { attach, blobs, jobs, entryId } = archive;
        await attach(entryId, 'a.jpg', await photo());
        jobs.begin(blobs.runners);
        blobs.kickRenditions();
        const [{ id } = { id: '' }] = jobs.list();
        while (jobs.get(id).current === '') await new Promise((resolve) => setTimeout(resolve, 5));

        jobs.cancel(id);
        while (jobs.get(id).state === 'running') await new Promise((resolve) => setTimeout(resolve, 5));

        expect(jobs.get(id).state).toBe('cancelled');
        expect(blobsOf(archive, entryId)).toMatchObject([{ state: 'pending' }]);
      },
      { heavyWorker: fakeWorker('for (;;);'), patienceMs: 60_000 },
    ),
  );

  it('by closing goes on at the next opening, and is no crash', async () => {
    using folder = temporaryFolder();
    const hanging = openTestBlobs(folder.path, { heavyWorker: fakeWorker('for (;;);'), patienceMs: 60_000 });
    const entryId = givenEntry(hanging.db);
    await hanging.attach(entryId, 'a.txt', Buffer.from('Kính gửi'));
    hanging.jobs.begin(hanging.blobs.runners);
    hanging.blobs.kickRenditions();
    const [{ id } = { id: '' }] = hanging.jobs.list();
    while (hanging.jobs.get(id).current === '') await new Promise((resolve) => setTimeout(resolve, 5));
    await hanging.close();

    const archive = openTestBlobs(folder.path);
    const kept = archive.db.prepare('SELECT state, checkpoint FROM job WHERE id = ?').get(id);
    const job = await archive.prepare();

    expect(kept).toEqual({ state: 'running', checkpoint: '{"busy":[],"crashes":{}}' });
    expect(job).toMatchObject({ id, state: 'done' });
    expect(blobsOf(archive, entryId)).toMatchObject([{ state: 'ready' }]);
    await archive.close();
  });

  it.each([
    { code: 'disk_full', neededBytes: null },
    { code: 'folder_not_writable', folder: 'renditions' },
  ])('by $code is tried again later, and no file is blamed', async (error) => {
    const test = withArchive(
      async (archive) => {
        await archive.attach(archive.entryId, 'a.jpg', await photo());

        const job = await archive.prepare();

        expect(job).toMatchObject({ state: 'failed', result: error });
        expect(blobsOf(archive, archive.entryId)).toMatchObject([{ state: 'pending' }]);
      },
      {
        heavyWorker: fakeWorker(
          `return parentPort.postMessage({ type: 'failed', error: ${JSON.stringify(error)} });`,
        ),
      },
    );
    await test();
  });
});

describe('opening an archive', () => {
  it('makes renditions again where their folder was deleted, and only there', async () => {
    using folder = temporaryFolder();
    const first = openTestBlobs(folder.path);
    const entryId = givenEntry(first.db);
    const lost = await first.attach(entryId, 'a.jpg', await photo());
    const paper = await first.attach(entryId, 'b.pdf', pdf(['giu lai']));
    await first.prepare();
    const before = first.db.prepare('SELECT max(seq) AS seq FROM change').get();
    await first.close();
    rmSync(join(renditionsFolder(folder.path), lost.sha256.slice(0, 2)), { recursive: true });

    const again = openTestBlobs(folder.path);
    await again.blobs.begin();
    const waiting = blobsOf(again, entryId).map(({ state }) => state);
    await again.prepare();

    expect(waiting).toEqual(['pending', 'ready']);
    expect(readdirSync(join(renditionsFolder(folder.path), lost.sha256.slice(0, 2), lost.sha256))).toContain(
      'thumb.webp',
    );
    expect(again.db.prepare('SELECT max(seq) AS seq FROM change').get()).toEqual(before);
    expect(again.blobs.textOf(paper.sha256)).toEqual([{ page: 1, text: 'giu lai' }]);
    await again.close();
  });

  it('does no work where nothing is lost, also for files that have no renditions', async () => {
    using folder = temporaryFolder();
    const first = openTestBlobs(folder.path);
    await first.attach(givenEntry(first.db), 'a.txt', Buffer.from('a'));
    await first.prepare();
    await first.close();

    const again = openTestBlobs(folder.path);
    await again.blobs.begin();

    expect(again.jobs.list().map(({ state }) => state)).toEqual(['done']);
    await again.close();
  });
});
