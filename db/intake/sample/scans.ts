import type { RecordOf } from '#contract';
import { yearOf } from './calendar.ts';
import type { Random } from './random.ts';
import tables from './scans.json' with { type: 'json' };
import { fill } from './text.ts';
import type { World } from './world.ts';

/** How many papers of a hundred have been scanned: the others wait. */
const scannedShare = { minutes: 0.88, commendation: 0.86, document: 0.6 } as const;

/** The scan of an entry's first page, planned and named; none where it still has to be made. */
export function scanOf(
  world: World,
  random: Random,
  kind: keyof typeof scannedShare,
  number: string,
  day: string,
  type = '',
): NonNullable<RecordOf<'minutes'>['attachments']> {
  const luck = random.fork('scan');
  if (!luck.chance(scannedShare[kind])) return [];
  const path = `scans/${yearOf(day)}/${tables.slugs[kind]}-${String(world.scans.size + 1).padStart(4, '0')}.jpg`;
  world.scans.set(path, { seed: luck.int(1, 1_000_000_000), hasTable: kind === 'commendation' });
  const fileName = fill(tables.names[kind], { number: number.replaceAll('/', '-'), type });
  return [{ path, fileName, role: 'scan' }];
}
