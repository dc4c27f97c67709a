import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobPath, renditionPath, renditionsFolder } from '../../../db/blobs/paths.ts';
import { docx, pdf, photo } from './fixtures.ts';
import { blobsOf, givenEntry, openTestBlobs, temporaryFolder, withArchive } from './open-blobs.ts';

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
