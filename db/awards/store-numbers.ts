import { type Db, reading } from '../engine/connection.ts';

/** Reads the numbers of decisions. */
export function numberReader(db: Db) {
  const numbers = reading(
    db.prepare<{ from: string; to: string }, { number: string }>(`
      SELECT number FROM entry
       WHERE kind = 'commendation' AND deleted_at IS NULL AND number <> '' AND earliest >= :from AND earliest < :to`),
  );

  return {
    /** Numbers of the decisions of a year, as printed. */
    numbersOf: (year: number): string[] =>
      numbers.all({ from: `${year}`, to: `${year + 1}` }).map((row) => row.number),
  };
}
