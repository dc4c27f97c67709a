import type { InterchangeRecord, RecordOf } from '#contract';
import { makeIds } from '../../../db/intake/sample/ids.ts';
import { makeRandom, type Random } from '../../../db/intake/sample/random.ts';
import { type EntryRecord, makeEntry } from './entries.ts';
import { makeCast } from './people.ts';
import phrases from './phrases.json' with { type: 'json' };

const FIRST_YEAR = 2006;
const LAST_YEAR = 2025;
const ENTRIES_A_DOSSIER = 60;
const ENTRIES_A_PERSON = 16;

/**
 * An invented ward's catalogue with this many entries, and with the people, bodies, dossiers and links such a
 * number comes with: the same records for the same seed. Memory holds the people and dossiers only.
 */
export function* makeCorpus(entries: number, seed = 7): Generator<InterchangeRecord> {
  const random = makeRandom(seed);
  const newId = makeIds(random.fork('ids'));
  const cast = makeCast(Math.max(200, Math.round(entries / ENTRIES_A_PERSON)), random.fork('people'), newId);
  yield* cast.bodies;
  yield* cast.people;
  const fonds = { kind: 'fonds', id: newId(), code: 'BL', name: `Phông ${phrases.ward}` } as const;
  yield fonds;
  const dossiers = makeDossiers(Math.ceil(entries / ENTRIES_A_DOSSIER), fonds.id, newId);
  yield* dossiers;
  const links: InterchangeRecord[] = [];
  let conference: string | undefined;
  for (let number = 1; number <= entries; number += 1) {
    const dossier = random.pick(dossiers);
    const scene = {
      ...cast,
      random,
      id: newId(),
      dossierId: dossier.id,
      day: dayOf(dossier.year, random),
      number,
    };
    const entry: EntryRecord = makeEntry(scene);
    if (entry.kind === 'minutes') conference = scene.id;
    if (entry.kind === 'photo' && conference !== undefined && random.chance(0.1))
      links.push({ kind: 'link', id: newId(), fromId: scene.id, toId: conference, role: 'photo-of' });
    yield entry;
  }
  yield* links;
}

type MadeDossier = RecordOf<'dossier'> & { readonly id: string; readonly year: number };

/** Dossiers from oldest to newest, more of them the newer the year. */
function makeDossiers(count: number, fondsId: string, newId: () => string): MadeDossier[] {
  return Array.from({ length: count }, (_, n) => {
    const year = FIRST_YEAR + Math.floor(Math.sqrt(n / count) * (LAST_YEAR - FIRST_YEAR + 1));
    const title = `Hồ sơ ${phrases.topics[n % phrases.topics.length]} năm ${year}, tập ${n + 1}`;
    return { kind: 'dossier', id: newId(), fondsId, number: `${n + 1}`, year, title };
  });
}

function dayOf(year: number, random: Random): string {
  const month = `${random.int(1, 12)}`.padStart(2, '0');
  return `${year}-${month}-${`${random.int(1, 28)}`.padStart(2, '0')}`;
}
