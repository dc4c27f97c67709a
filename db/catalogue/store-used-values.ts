import { fold } from '#contract';
import { type Db, reading } from '../engine/connection.ts';
import { likeAnywhere } from '../engine/statements.ts';
import type { UsedValue, ValueField } from './used-values.ts';

/** A value in use, and in how many entries. */
export type CountedValue = { readonly value: string; readonly count: number };

/** Keeps count of the values in use. Writes run inside the transaction of a command. */
export function usedValueStore(db: Db) {
  const mostUsed = reading(
    db.prepare<[ValueField, string, number], CountedValue>(`
      SELECT value, count FROM used_value
       WHERE field = ? AND key LIKE ? ESCAPE '\\' ORDER BY count DESC, value LIMIT ?`),
  );
  const more = db.prepare<[number, ValueField, string]>(
    'UPDATE used_value SET count = count + ? WHERE field = ? AND value = ?',
  );
  const add = db.prepare<[ValueField, string, string, number]>(
    'INSERT INTO used_value (field, value, key, count) VALUES (?, ?, ?, ?)',
  );
  const clear = db.prepare<[ValueField, string]>(
    'DELETE FROM used_value WHERE field = ? AND value = ? AND count < 1',
  );

  return {
    /** Values of a field that hold a text, however it is spelt; the most used first. */
    list: (field: ValueField, text: string, limit: number): CountedValue[] =>
      mostUsed.all(field, likeAnywhere(fold(text.trim())), limit),
    /** Counts an entry's values in place of those it had. */
    change(before: readonly UsedValue[], after: readonly UsedValue[]): void {
      for (const [{ field, value }, count] of tally(after)) {
        if (more.run(count, field, value).changes === 0) add.run(field, value, fold(value), count);
      }
      for (const { field, value } of before) {
        more.run(-1, field, value);
        clear.run(field, value);
      }
    },
  };
}

/** Each value once, with how often it is there. */
function tally(values: readonly UsedValue[]): Iterable<[UsedValue, number]> {
  const counted = new Map<string, [UsedValue, number]>();
  for (const one of values) {
    const key = `${one.field} ${one.value}`;
    counted.set(key, [one, (counted.get(key)?.[1] ?? 0) + 1]);
  }
  return counted.values();
}
