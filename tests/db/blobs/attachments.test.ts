import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '#contract';
import { blobPath } from '../../../db/blobs/paths.ts';
import { newId } from '../../../db/engine/identifiers.ts';
import { pdf, photo } from './fixtures.ts';
import { type BlobsUnderTest, clerk, givenEntry, receive, withArchive } from './open-blobs.ts';

const refusal = (detail: object) => expect.objectContaining({ detail });
const namesOf = ({ blobs }: BlobsUnderTest, entryId: string) =>
  blobs.attachmentsOf([entryId]).map(({ fileName, position }) => `${position} ${fileName}`);
const changes = ({ db }: BlobsUnderTest) =>
  db.prepare('SELECT entity, entity_id AS id, act FROM change ORDER BY seq').all();

describe('hanging a file on an entry', () => {
  it(
    'answers with what is known of it, and enters the change in the feed',
    withArchive(async (archive) => {
      const { write, blobs, entryId, folder } = archive;
      const data = await photo({ takenAt: '2024:01:10 08:00:00', model: 'D90' });
      const { sha256 } = await receive(folder, 'Ảnh.jpg', data);
      const input = {
        entryId,
        sha256,
        fileName: ' Ảnh.jpg'.normalize('NFD'),
        role: 'photo',
        note: 'hàng đầu',
      };

      const { attachment, alsoAt } = write((recorder) =>
        blobs.handlers.add(input, { caller: clerk, recorder }),
      );

      expect(attachment).toMatchObject({
        entryId,
        position: 0,
        role: 'photo',
        fileName: 'Ảnh.jpg',
        note: 'hàng đầu',
      });
      expect(attachment.blob).toMatchObject({
        sha256,
        bytes: data.length,
        mediaType: 'image/jpeg',
        state: 'pending',
      });
      expect(attachment.blob).toMatchObject({ takenAt: '2024-01-10T08:00:00', camera: 'D90' });
      expect(alsoAt).toEqual([]);
      expect(changes(archive)).toEqual([{ entity: 'attachment', id: attachment.id, act: 'created' }]);
    }),
  );

  it(
    'says where the same bytes are used already, and takes them all the same',
    withArchive(async ({ attach, write, blobs, db, entryId, folder }) => {
      const data = Buffer.from('Biên bản');
      await attach(entryId, 'cũ.txt', data);
      const other = givenEntry(db, 'Hội nghị khác');
      const { sha256 } = await receive(folder, 'mới.txt', data);
      const input = { entryId: other, sha256, fileName: 'mới.txt', role: 'scan', note: '' };

      const { attachment, alsoAt } = write((recorder) =>
        blobs.handlers.add(input, { caller: clerk, recorder }),
      );

      expect(alsoAt).toEqual([{ entryId, title: 'Hội nghị tổng kết', fileName: 'cũ.txt' }]);
      expect(attachment.fileName).toBe('mới.txt');
      expect(db.prepare('SELECT count(*) AS n FROM blob').get()).toEqual({ n: 1 });
    }),
  );

  it(
    'refuses bytes that are not in the store, an entry that is not there, and a bad name',
    withArchive(async (archive) => {
      const { write, blobs, entryId, folder } = archive;
      const { sha256 } = await receive(folder, 'a.txt', Buffer.from('a'));
      const given = { entryId, sha256, fileName: 'a.txt', role: 'scan', note: '' };
      const missing = 'f'.repeat(64);
      const nowhere = newId();
      const attach = (changed: object) => () =>
        write((recorder) => blobs.attachTo({ ...given, ...changed }, recorder));

      expect(attach({ sha256: missing })).toThrow(
        refusal({ code: 'not_found', entity: 'blob', id: missing }),
      );
      expect(attach({ entryId: nowhere })).toThrow(
        refusal({ code: 'not_found', entity: 'entry', id: nowhere }),
      );
      expect(attach({ fileName: '../a' })).toThrow(
        refusal({ code: 'file_name_refused', name: '../a', rule: 'traversal' }),
      );
      expect(changes(archive)).toEqual([]);
    }),
  );
});

describe('files of an entry', () => {
  it(
    'stand in order and can be moved',
    withArchive(async (archive) => {
      const { attach, write, blobs, entryId } = archive;
      for (const name of ['a', 'b', 'c', 'd']) await attach(entryId, name, Buffer.from(name));
      const [, , , last] = blobs.attachmentsOf([entryId]);

      const changed = write((recorder) => blobs.move(last?.id ?? '', 1, recorder));

      expect(changed).toBe(3);
      expect(namesOf(archive, entryId)).toEqual(['0 a', '1 d', '2 b', '3 c']);
      archive.undo();
      expect(namesOf(archive, entryId)).toEqual(['0 a', '1 b', '2 c', '3 d']);
    }),
  );

  it(
    'can be given another role and note; no change is no act',
    withArchive(async (archive) => {
      const { attach, write, blobs, entryId, db } = archive;
      const { id } = await attach(entryId, 'a.txt', Buffer.from('a'));
      const input = { id, role: 'signed', note: 'bản ký' };
      const change = () => write((recorder) => blobs.handlers.change(input, { caller: clerk, recorder }));

      expect(change()).toMatchObject({ role: 'signed', note: 'bản ký' });
      change();

      expect(db.prepare('SELECT count(*) AS n FROM act').get()).toEqual({ n: 2 });
      archive.undo();
      expect(blobs.get(id)).toMatchObject({ role: 'scan', note: '' });
    }),
  );

  it(
    'can be taken off, and hung back by undo at the same place',
    withArchive(async (archive) => {
      const { attach, write, blobs, entryId } = archive;
      for (const name of ['a', 'b', 'c']) await attach(entryId, name, Buffer.from(name));
      const [, second] = blobs.attachmentsOf([entryId]);
      const id = second?.id ?? '';

      write((recorder) => blobs.handlers.remove({ id }, { caller: clerk, recorder }));
      expect(namesOf(archive, entryId)).toEqual(['0 a', '1 c']);
      archive.undo();

      expect(namesOf(archive, entryId)).toEqual(['0 a', '1 b', '2 c']);
      expect(blobs.get(id)).toEqual(second);
    }),
  );

  it(
    'hung on by mistake are taken off by undo; the bytes stay',
    withArchive(async (archive) => {
      const { attach, entryId, db } = archive;
      await attach(entryId, 'a', Buffer.from('a'));

      archive.undo();

      expect(namesOf(archive, entryId)).toEqual([]);
      expect(db.prepare('SELECT count(*) AS n FROM blob').get()).toEqual({ n: 1 });
    }),
  );

  it(
    'that are not there are answered with not_found',
    withArchive(async ({ write, blobs }) => {
      const id = newId();
      const detail = refusal({ code: 'not_found', entity: 'attachment', id });
      expect(() => write((recorder) => blobs.move(id, 0, recorder))).toThrow(detail);
      expect(() => write((recorder) => blobs.remove(id, recorder))).toThrow(detail);
      expect(() => blobs.get(id)).toThrow(detail);
      expect(() => blobs.textOf('0'.repeat(64))).toThrow(ArchiveError);
    }),
  );

  it(
    'cannot be hung back on an entry that is gone',
    withArchive(async ({ attach, write, undo, blobs, db, entryId }) => {
      const { id } = await attach(entryId, 'a', Buffer.from('a'));
      write((recorder) => blobs.remove(id, recorder));
      db.prepare('DELETE FROM entry WHERE id = ?').run(entryId);

      expect(undo).toThrow(refusal({ code: 'cannot_undo', reason: 'changed_since' }));
    }),
  );
});

describe('what lists need', () => {
  it(
    'is the first picture or PDF of each entry, and how many files it has',
    withArchive(async ({ attach, blobs, db, entryId }) => {
      await attach(entryId, 'a.txt', Buffer.from('a'));
      const { sha256 } = await attach(entryId, 'b.pdf', pdf(['b']));
      await attach(entryId, 'c.jpg', await photo());
      const [texts, none] = [givenEntry(db), givenEntry(db)];
      await attach(texts, 'a.txt', Buffer.from('a'));

      const covers = blobs.coverOf([entryId, texts, none]);

      expect(covers.get(entryId)).toMatchObject({ count: 3, cover: sha256 });
      expect(covers.get(texts)).toMatchObject({ count: 1, cover: null });
      expect(covers.has(none)).toBe(false);
    }),
  );

  it(
    'is asked for many entries at once',
    withArchive(async ({ attach, blobs, db, entryId }) => {
      const other = givenEntry(db);
      await attach(entryId, 'a', Buffer.from('a'));
      await attach(other, 'b', Buffer.from('b'));
      await attach(other, 'c', Buffer.from('c'));

      const found = blobs.attachmentsOf([entryId, other]);

      expect(found.map(({ fileName, position }) => [fileName, position])).toEqual(
        expect.arrayContaining([
          ['a', 0],
          ['b', 0],
          ['c', 1],
        ]),
      );
    }),
  );
});

describe('the rooms above', () => {
  it(
    'hear of every entry whose files change, inside the same transaction',
    withArchive(async ({ attach, write, undo, blobs, entryId }) => {
      const heard: string[] = [];
      blobs.onChange((id, recorder) => {
        recorder.change('entry', id, 'changed', null);
        heard.push(id);
      });

      const { id } = await attach(entryId, 'a', Buffer.from('a'));
      await attach(entryId, 'b', Buffer.from('b'));
      write((recorder) => blobs.change(id, { role: 'signed', note: '' }, recorder));
      write((recorder) => blobs.move(id, 1, recorder));
      write((recorder) => blobs.remove(id, recorder));

      expect(heard).toEqual(Array.from({ length: 5 }, () => entryId));
      expect(undo).toThrow(refusal({ code: 'cannot_undo', reason: 'not_undoable' }));
    }),
  );
});

describe('bytes that are known already', () => {
  it(
    'are refused when they have vanished from the store',
    withArchive(async ({ attach, write, blobs, folder, entryId }) => {
      const { sha256 } = await attach(entryId, 'a.txt', Buffer.from('a'));
      rmSync(blobPath(folder, sha256));
      const again = { entryId, sha256, fileName: 'a.txt', role: 'scan', note: '' };

      expect(() => write((recorder) => blobs.attachTo(again, recorder))).toThrow(
        refusal({ code: 'not_found', entity: 'blob', id: sha256 }),
      );
    }),
  );

  it(
    'are read once more when they could not be read, and somebody brings them again',
    withArchive(async ({ attach, blobs, prepare, folder, entryId }) => {
      const data = await photo();
      const { sha256 } = await attach(entryId, 'a.jpg', data);
      rmSync(blobPath(folder, sha256));
      await prepare();
      expect(blobs.attachmentsOf([entryId])[0]?.blob.state).toBe('failed');

      await attach(entryId, 'a.jpg', data);
      expect(blobs.attachmentsOf([entryId])[0]?.blob.state).toBe('pending');
    }),
  );
});
