import { type Db, reading } from './connection.ts';

/** Reads and writes the archive's settings: small JSON values by name. */
export function settingStore(db: Db) {
  const get = reading(db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE name = ?'));
  const put = db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    /** The value of a setting as it was written, or undefined. */
    get(name: string): unknown {
      const row = get.get(name);
      return row && JSON.parse(row.value);
    },
    put: (name: string, value: unknown): void => void put.run(name, JSON.stringify(value)),
  };
}
export type SettingStore = ReturnType<typeof settingStore>;
