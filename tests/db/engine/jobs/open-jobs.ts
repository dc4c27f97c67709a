import type { ArchiveEvent, Job } from '#contract';
import { type Db, openForWriting } from '../../../../db/engine/connection.ts';
import { type Jobs, openJobs } from '../../../../db/engine/jobs/jobs.ts';
import type { JobHandle, Runner, Runners } from '../../../../db/engine/jobs/runner.ts';
import { type Ledger, openLedger } from '../../../../db/engine/ledger.ts';
import { migrate } from '../../../../db/engine/migrations/index.ts';

export type JobsUnderTest = {
  readonly db: Db;
  readonly ledger: Ledger;
  readonly jobs: Jobs;
  readonly events: ArchiveEvent[];
  /** The job once it is in one of these states. */
  reach(id: string, ...states: readonly Job['state'][]): Promise<Job>;
};

/** Jobs over an empty archive, or over one that is given: as after a crash. */
export function openTestJobs(db: Db = emptyArchive(), runners?: Runners): JobsUnderTest {
  const events: ArchiveEvent[] = [];
  const listeners = new Set<() => void>();
  const announce = (event: ArchiveEvent) => {
    events.push(event);
    for (const listener of listeners) listener();
  };
  const ledger = openLedger(db, announce);
  const jobs = openJobs({ db, ledger, announce, log: () => undefined });
  if (runners) jobs.begin(runners);
  return {
    db,
    ledger,
    jobs,
    events,
    reach(id, ...states) {
      return new Promise((resolve) => {
        const look = () => {
          const job = jobs.get(id);
          if (!states.includes(job.state)) return;
          listeners.delete(look);
          resolve(job);
        };
        listeners.add(look);
        look();
      });
    },
  };
}

export function emptyArchive(): Db {
  const db = openForWriting(':memory:');
  migrate(db);
  return db;
}

export const clerk = { actor: 'Lan', session: 's1' };

/** A runner that waits to be let go, and tells when it has begun. */
export function gate() {
  const begun = Promise.withResolvers<JobHandle>();
  const open = Promise.withResolvers<void>();
  const runner: Runner = async (_input, job) => {
    begun.resolve(job);
    await Promise.race([open.promise, stopped(job)]);
    return 'through';
  };
  return { runner, begun: begun.promise, open: () => open.resolve() };
}

const stopped = (job: JobHandle) =>
  new Promise<never>((_, reject) => {
    job.signal.addEventListener('abort', () => reject(job.signal.reason));
  });
