import { type Db, reading } from '../engine/connection.ts';

/** An original as the catalogue knows it, with a name it has somewhere; empty where it hangs nowhere. */
export type ListedBlob = { readonly sha256: string; readonly bytes: number; readonly fileName: string };

const PAGE = 500;

/** Goes through the originals a catalogue names, by hash, page by page so that other work may come between. */
export function blobListReader(db: Db) {
  const after = reading(
    db.prepare<[string, number], ListedBlob>(
      `SELECT sha256, bytes,
              ifnull((SELECT file_name FROM attachment WHERE attachment.sha256 = blob.sha256 LIMIT 1), '') AS fileName
         FROM blob
        WHERE sha256 > ?
        ORDER BY sha256
        LIMIT ?`,
    ),
  );
  const count = reading(db.prepare<[], { n: number }>('SELECT count(*) AS n FROM blob'));
  const unlisted = reading(
    db.prepare<[string], { value: string }>(
      'SELECT value FROM json_each(?) WHERE value NOT IN (SELECT sha256 FROM blob)',
    ),
  );

  return {
    /** All originals after a hash; all of them after ''. */
    *after(sha256: string): Generator<ListedBlob> {
      for (let last: string | undefined = sha256; last !== undefined; ) {
        const page = after.all(last, PAGE);
        yield* page;
        last = page.at(-1)?.sha256;
      }
    },
    count: (): number => count.get()?.n ?? 0,
    /** Which of these hashes the catalogue does not know. */
    unlisted: (hashes: readonly string[]): string[] =>
      unlisted.all(JSON.stringify(hashes)).map((row) => row.value),
  };
}
export type BlobListReader = ReturnType<typeof blobListReader>;
