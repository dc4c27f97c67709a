import type { Db } from '../../engine/connection.ts';
import { endOfDay, placesFor, sourceNumber } from '../place.ts';
import type { IndexedDocument } from './terms.ts';

/** Gives documents their places, each to one alone. */
export function placeKeeper(db: Db) {
  const last = db.prepare<[bigint, bigint], { place: number | null }>(
    'SELECT max(place) AS place FROM place WHERE place BETWEEN ? AND ?',
  );
  const put = db.prepare<[bigint, bigint, Buffer]>(
    'INSERT INTO place (place, source, card) VALUES (?, ?, ?)',
  );
  const remove = db.prepare<[bigint]>('DELETE FROM place WHERE place = ?');
  /** The next free place of a day, by the day's first one. */
  const next = new Map<number, number>();

  /** The first place behind all that are taken in a day, or in the first day after it that is not full. */
  function firstFree(from: number): number {
    for (let place = next.get(from), day = from; ; place = undefined) {
      const end = endOfDay(day);
      const taken = last.get(BigInt(place ?? day), BigInt(end))?.place ?? (place ?? day) - 1;
      if (taken < end) return taken + 1;
      day = end + 1;
    }
  }

  return {
    /** The place of a document from now on: where it stood before if that is right for its day. */
    take({ kind, seq, day }: IndexedDocument, card: Buffer, before: number | undefined): number {
      const { from, to } = placesFor(kind, seq, day);
      const isKept = before !== undefined && before >= from && before <= Math.min(to, endOfDay(from));
      const place = from === to ? from : isKept ? before : firstFree(from);
      if (from !== to) next.set(from, Math.max(next.get(from) ?? 0, place + 1));
      put.run(BigInt(place), BigInt(sourceNumber(kind, seq)), card);
      return place;
    },
    free: (place: number): void => void remove.run(BigInt(place)),
    /** After a transaction that failed. */
    forget: (): void => next.clear(),
  };
}
