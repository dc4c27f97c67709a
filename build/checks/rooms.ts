import { isUnder } from './source.ts';

/** A folder with a purpose, and the rooms its files may name. Its own files are always among them. */
export type Room = { readonly path: string; readonly mayEnter: readonly string[] };

const GROUND = ['db/contract', 'db/text'];
const ENGINE = [...GROUND, 'db/engine'];
const RECORDS = [...ENGINE, 'db/agents', 'db/blobs'];
const CATALOGUE = [...RECORDS, 'db/catalogue'];
const FINDING = [...CATALOGUE, 'db/awards', 'db/search'];
const ARCHIVE = [...FINDING, 'db/intake', 'db/handover', 'db/guard', 'db'];
const HOST = [...ARCHIVE, 'electron/shared'];

/** The house: every room and its arrows. No arrow runs back up. */
export const rooms: readonly Room[] = [
  { path: 'db/text', mayEnter: [] },
  { path: 'db/contract', mayEnter: ['db/text'] },
  { path: 'db/engine', mayEnter: GROUND },
  { path: 'db/agents', mayEnter: ENGINE },
  { path: 'db/blobs', mayEnter: ENGINE },
  { path: 'db/catalogue', mayEnter: RECORDS },
  { path: 'db/awards', mayEnter: CATALOGUE },
  { path: 'db/search', mayEnter: CATALOGUE },
  { path: 'db/intake', mayEnter: FINDING },
  { path: 'db/handover', mayEnter: FINDING },
  { path: 'db/guard', mayEnter: FINDING },
  { path: 'db', mayEnter: ARCHIVE },
  { path: 'db/cli', mayEnter: ARCHIVE },
  { path: 'electron/shared', mayEnter: ARCHIVE },
  { path: 'electron/desktop', mayEnter: HOST },
  { path: 'electron/web', mayEnter: HOST },
  { path: 'renderer', mayEnter: GROUND },
  { path: 'build', mayEnter: HOST },
  { path: 'tests', mayEnter: [...HOST, 'db/cli', 'electron/desktop', 'electron/web', 'renderer', 'build'] },
];

/** The room a file lies in: the innermost one. Undefined for files at the root and in `docs`. */
export function roomOf(path: string): Room | undefined {
  const around = rooms.filter((room) => isUnder(path, [room.path]));
  return around.sort((a, b) => b.path.length - a.path.length)[0];
}
