import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ArchiveError, keysOf } from '#contract';
import { receiveFile } from '../../../../db/blobs/receive.ts';
import { type Db, openForReading } from '../../../../db/engine/connection.ts';
import { makeRandom } from '../../../../db/intake/sample/random.ts';
import { openTestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { entriesOf, keptTables, recounted } from './plain-recount.ts';
import { commands, type World } from './random-commands.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];
const COMMANDS = 400;

/** Ids of all that is there, in the order in which it was made. */
function present(db: Db) {
  const ids = (table: string): string[] =>
    db
      .prepare<[], { id: string }>(`SELECT id FROM ${table} ORDER BY rowid`)
      .all()
      .map(({ id }) => id);
  return { entries: ids('entry'), agents: ids('agent'), dossiers: ids('dossier'), fonds: ids('fonds') };
}

/** What random use may run into; anything else is a fault. */
const EXPECTED = ['not_found', 'in_use', 'cannot_undo', 'invalid_input', 'secret_refused', 'conflict'];

async function attempt(world: World): Promise<string | undefined> {
  try {
    await world.random.pick(commands)(world);
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return 'nothing to pick from';
    if (error instanceof ArchiveError && EXPECTED.includes(error.detail.code)) return error.detail.code;
    throw error;
  }
}

/** Lists under random filters hold what a plain look at every entry finds. */
async function expectListsToAgree({ client, random, agents, dossiers, fonds }: World, db: Db): Promise<void> {
  const plain = entriesOf(db);
  const dossierFonds = db.prepare<[string | null], { fonds_id: string }>(
    'SELECT fonds_id FROM dossier WHERE id = ?',
  );
  const maybe = <T>(of: readonly T[]): T | null =>
    of.length > 0 && random.chance(0.4) ? random.pick(of) : null;
  const filter = {
    kind: maybe(['minutes', 'photo', 'commendation', 'document'] as const),
    year: maybe([1998, 2024, 2025]),
    agentId: maybe(agents),
    dossierId: maybe(dossiers),
    fondsId: maybe(fonds),
    gap: maybe(['no_title', 'no_scan', 'no_people', 'after_fonds_closed', 'incomplete_minutes'] as const),
    text: random.pick(['', '', 'tong ket', 'hđ']),
    isDeleted: random.chance(0.2),
  };
  const gapped = new Set(
    db
      .prepare<[string | null], { entry_id: string }>('SELECT entry_id FROM entry_gap WHERE gap = ?')
      .all(filter.gap)
      .map((row) => row.entry_id),
  );
  const columns = db.prepare<[string], { earliest: string; list_key: string }>(
    'SELECT earliest, list_key FROM entry WHERE id = ?',
  );
  const expected = plain
    .filter(({ row, content }) => {
      const { earliest = '', list_key = '' } = columns.get(row.id) ?? {};
      return (
        (row.deleted_at !== null) === filter.isDeleted &&
        (filter.kind === null || content.kind === filter.kind) &&
        (filter.year === null || earliest.startsWith(`${filter.year}-`)) &&
        (filter.dossierId === null || content.dossierId === filter.dossierId) &&
        (filter.fondsId === null || dossierFonds.get(content.dossierId)?.fonds_id === filter.fondsId) &&
        (filter.gap === null || gapped.has(row.id)) &&
        (filter.agentId === null || JSON.stringify(content).includes(`"agentId":"${filter.agentId}"`)) &&
        keysOf(filter.text).every((word) => list_key.includes(word))
      );
    })
    .map(({ row }) => row.id);
  const order = random.pick(['date_desc', 'date_asc', 'title', 'number', 'updated_desc'] as const);
  const { rows, total } = await client.entry.list({ filter, order, limit: 500 });
  expect(rows.map((row) => row.id).sort(), JSON.stringify(filter)).toEqual(expected.sort());
  expect(total, JSON.stringify(filter)).toBe(expected.length);
}

it.each(SEEDS)(
  'what is counted and indexed equals what a plain look at the contents gives, after any commands (seed %i)',
  { timeout: 120_000 },
  async (seed) => {
    const { client, folder, incidents } = openTestArchive();
    const file = path.join(temporaryFolder(), 'quét.txt');
    writeFileSync(file, 'x');
    const { sha256 } = await receiveFile(folder, file);
    const world = { client, random: makeRandom(seed), sha256 };
    const db = openForReading(path.join(folder, 'archive.sqlite'));
    const outcomes = new Map<string | undefined, number>();
    for (let n = 1; n <= COMMANDS; n += 1) {
      const outcome = await attempt({ ...world, ...present(db) });
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (n % 20 !== 0) continue;
      expect(keptTables(db), `after ${n} commands`).toEqual(recounted(db));
      for (let list = 0; list < 5; list += 1) await expectListsToAgree({ ...world, ...present(db) }, db);
    }
    expect(incidents).toEqual([]);
    expect(outcomes.get(undefined)).toBeGreaterThan(COMMANDS / 2);
    db.close();
  },
);
