import type { Fault } from '#contract';
import type { Db } from '../engine/connection.ts';
import type { JobHandle } from '../engine/jobs/runner.ts';
import { corrupt, unreadable } from './damage.ts';
import { type DatabaseCheckReader, databaseCheckReader } from './store-database-check.ts';

/**
 * Faults of the open database, table by table, giving way before each. `checked` hears of every table. What
 * cannot even be read is a fault too.
 */
export async function databaseFaults(
  db: Db,
  job: Pick<JobHandle, 'giveWay'>,
  checked: (table: string) => void = () => undefined,
): Promise<Fault[]> {
  const check = databaseCheckReader(db);
  const faults: Fault[] = [];
  for (const table of check.tables()) {
    await job.giveWay();
    faults.push(...faultsOf(table, check));
    checked(table);
  }
  return faults;
}

function faultsOf(table: string, check: DatabaseCheckReader): Fault[] {
  try {
    const damage = check.damageOf(table).map((message) => corrupt(`${table}: ${message}`));
    if (damage.length > 0) return damage;
    return check.danglingOf(table).map(({ rowid, parent }): Fault => {
      const row = rowid === null ? '' : ` ${rowid}`;
      return { kind: 'foreign_key', name: `${table}${row} → ${parent}` };
    });
  } catch (error) {
    return [unreadable(table, error)];
  }
}
