import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The part of one machine that a test has for itself. */
export type Place = {
  /** Settings, logs, the browser's profile. */
  readonly data: string;
  /** Where the archive lies, or shall lie. */
  readonly archive: string;
  /** Where a test puts its own files. */
  readonly temporary: string;
  /** What the program runs with, so that it touches nothing else of the machine. */
  readonly env: Readonly<Record<string, string>>;
  remove(): void;
};

/** Makes an empty place; `archive` is a folder that may lie in another one, as on two accounts of one machine. */
export function makePlace(archive?: string): Place {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'tang-thu-e2e-')));
  const [data, temporary, documents] = [join(root, 'data'), join(root, 'tmp'), join(root, 'home/Documents')];
  for (const folder of [data, temporary, documents]) mkdirSync(folder, { recursive: true });
  return {
    data,
    archive: archive ?? join(documents, 'Kho'),
    temporary,
    env: { HOME: join(root, 'home'), TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

/** Has the program open the archive at its next start, as after the day before. */
export function rememberArchive({ data, archive }: Place): void {
  const recent = [{ folder: archive, office: 'UBND phường Sông Thêu', openedAt: new Date().toISOString() }];
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ lastFolder: archive, recent }));
}
