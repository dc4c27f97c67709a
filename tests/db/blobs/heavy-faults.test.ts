import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { HeavyThread } from '../../../db/blobs/heavy-thread.ts';
import { pdf, photo } from './fixtures.ts';
import { blobsOf, givenEntry, openTestBlobs, temporaryFolder, withArchive } from './open-blobs.ts';

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
      { heavyWorker: fakeWorker(misbehave), patienceMs: 2000 },
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
        heavyWorker: fakeWorker(`for (let part = 0; part < 5; part++) {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
          parentPort.postMessage({ type: 'alive' });
        }`),
        patienceMs: 1500,
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

describe('a picture that is to be a JPEG', () => {
  const real = pathToFileURL(join(import.meta.dirname, '../../../db/blobs/heavy-worker.ts'));
  const toJpeg = async (file: string, worker = real) => {
    const thread = new HeavyThread({ worker, pdfiumWasm: null, patienceMs: worker === real ? 30_000 : 500 });
    const order = { as: 'jpeg', file, fileName: 'ảnh.png', mediaType: 'image/png' } as const;
    return await thread.toJpeg(order, new AbortController().signal).finally(() => thread.close());
  };

  it('is decoded by the worker, upright', async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'a');
    writeFileSync(file, await photo({ width: 40, height: 30, orientation: 6 }));
    const { format, width, height } = await sharp(await toJpeg(file)).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 30, height: 40 });
  });

  it('is told as missing or damaged, also where the decoder hangs', async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'a');
    const failure = (code: string) => ({ detail: expect.objectContaining({ code, name: 'ảnh.png' }) });
    await expect(toJpeg(file)).rejects.toMatchObject(failure('file_missing'));
    writeFileSync(file, (await photo()).subarray(0, 200));
    await expect(toJpeg(file)).rejects.toMatchObject(failure('file_damaged'));
    await expect(toJpeg(file, fakeWorker('for (;;);'))).rejects.toMatchObject(failure('file_damaged'));
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
