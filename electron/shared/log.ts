import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../db/engine/dispatcher.ts';

/** The host's diary: one JSON line for each thing worth knowing when something went wrong. */
export type HostLog = {
  note(what: string, details?: Readonly<Record<string, unknown>>): void;
  /** Notes a bug under the number that was shown for it. */
  readonly incident: Log;
};

const MONTHS_KEPT = 6;
const NAME = /^\d{4}-\d{2}\.log$/;

/** Opens the diary in a folder: a file for each month, the oldest ones let go. Writing it never fails a caller. */
export function openLog(folder: string): HostLog {
  const note = (what: string, details: Readonly<Record<string, unknown>> = {}): void => {
    const at = new Date().toISOString();
    quietly(() =>
      appendFileSync(join(folder, `${at.slice(0, 7)}.log`), `${JSON.stringify({ at, what, ...details })}\n`),
    );
  };
  quietly(() => {
    mkdirSync(folder, { recursive: true });
    const months = readdirSync(folder).filter((name) => NAME.test(name));
    for (const name of months.sort().slice(0, -MONTHS_KEPT)) rmSync(join(folder, name));
  });
  return {
    note,
    incident: (incident, procedure, error) =>
      note('incident', { incident, procedure, error: describe(error) }),
  };
}

/** A full or locked disk must not turn a line of the diary into a second failure. */
function quietly(write: () => void): void {
  try {
    write();
  } catch (error) {
    process.stderr.write(`log: ${describe(error)}\n`);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
