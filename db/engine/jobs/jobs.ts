import { ArchiveError, type ErrorDetail, type Job } from '#contract';
import type { Db } from '../connection.ts';
import { type Log, toDetail } from '../dispatcher.ts';
import { newId, now } from '../identifiers.ts';
import type { Announce, Ledger } from '../ledger.ts';
import type { Caller } from '../recorder.ts';
import { Run } from './run.ts';
import type { JobKind, Runner, Runners } from './runner.ts';
import { jobReader, jobWriter, type StoredJob } from './store-jobs.ts';

export type JobsOptions = {
  readonly db: Db;
  /** Null where the archive is open for reading only: jobs can be looked at, none is run. */
  readonly ledger: Ledger | null;
  readonly announce: Announce;
  readonly log: Log;
};

/** Who acts where nobody asked: work the archive does by itself. */
const ITSELF: Caller = { actor: '', session: '' };
const LISTED = 50;

/**
 * Long work that survives a crash. The table is the queue: a job started inside a command begins once that
 * command is committed, one at a time for each kind, and one that was cut off goes on when the archive opens.
 */
export function openJobs({ db, ledger, announce, log }: JobsOptions) {
  const reader = jobReader(db);
  const writer = jobWriter(db);
  const running = new Map<JobKind, { readonly run: Run; readonly finished: Promise<void> }>();
  /** By job: what nobody may find on the disk. */
  const secrets = new Map<string, string>();
  let runners: Runners = {};
  let isClosed = false;

  const tell = (job: Job | undefined): void => {
    if (job) announce({ type: 'job', job });
  };

  const later = (work: () => void): void => afterTransaction(() => isClosed || work(), log);

  const live = (job: Job): Job => {
    const run = running.get(job.kind)?.run;
    return run?.id === job.id ? { ...job, ...run.latest } : job;
  };

  /** Runs to the end. A run cut off by closing stays `running`, and so is taken up at the next opening. */
  const perform = async (kind: JobKind, run: Run, runner: Runner): Promise<void> => {
    try {
      run.finish('done', await runner(run.input, run));
    } catch (error) {
      run.end();
      if (isClosed) return;
      const state = run.signal.aborted ? 'cancelled' : 'failed';
      const detail: ErrorDetail = run.signal.aborted
        ? { code: 'cancelled' }
        : toDetail(error, `job.${kind}`, log);
      run.finish(state, detail);
    }
  };

  const launch = (kind: JobKind, stored: StoredJob, runner: Runner, writing: Ledger): void => {
    writer.begin(stored.job.id, now());
    const job = reader.find(stored.job.id) ?? stored.job;
    const run = new Run({ ...stored, job, secret: secrets.get(job.id) }, writing, writer, tell);
    const finished = perform(kind, run, runner)
      .catch((error) => void toDetail(error, `job.${kind}`, log))
      .then(() => {
        running.delete(kind);
        secrets.delete(run.id);
        later(() => {
          tell(reader.find(run.id));
          pump(kind);
        });
      });
    running.set(kind, { run, finished });
    tell(reader.find(run.id));
  };

  const pump = (kind: JobKind): void => {
    const runner = runners[kind];
    if (!ledger || !runner || running.has(kind)) return;
    const stored = reader.nextWaiting(kind);
    if (stored) launch(kind, stored, runner, ledger);
  };

  return {
    /** Takes up what an earlier run of the program left undone, and runs jobs from now on. */
    begin(known: Runners): void {
      if (!ledger) return;
      runners = known;
      const kinds = Object.keys(known) as JobKind[];
      writer.recover(kinds, { code: 'core_stopped' } satisfies ErrorDetail, now());
      for (const kind of kinds) later(() => pump(kind));
    },

    /**
     * Queues a job in the name of `by` (a recorder will do); gives its id. Part of the open transaction, if any. A
     * secret is kept in memory until the job ends: a job that is taken up after a crash has lost it.
     */
    start(kind: JobKind, input: unknown, by: Caller = ITSELF, secret?: string): string {
      const id = newId();
      writer.add(id, kind, by, input, now());
      if (secret !== undefined) secrets.set(id, secret);
      later(() => {
        tell(reader.find(id));
        pump(kind);
      });
      return id;
    },

    /** Whether a job of this kind has yet to begin: it will see all that has been written up to then. */
    isWaiting: (kind: JobKind): boolean => reader.nextWaiting(kind) !== undefined,
    list: (): Job[] => reader.list(LISTED).map(live),

    get(id: string): Job {
      const job = reader.find(id);
      if (!job) throw new ArchiveError({ code: 'not_found', entity: 'job', id });
      return live(job);
    },

    /** Asks a job to stop; gives how many there were to stop. */
    cancel(id: string): number {
      const job = reader.find(id);
      if (!job) throw new ArchiveError({ code: 'not_found', entity: 'job', id });
      const run = running.get(job.kind)?.run;
      if (run?.id === id) {
        run.stop();
        return 1;
      }
      const changed = writer.cancelWaiting(id, now());
      if (changed > 0) secrets.delete(id);
      if (changed > 0) later(() => tell(reader.find(id)));
      return changed;
    },

    /** Stops all jobs where they are, to be taken up when the archive is next opened. */
    async close(): Promise<void> {
      isClosed = true;
      const open = [...running.values()];
      for (const { run } of open) run.stop('core_stopped');
      await Promise.all(open.map(({ finished }) => finished));
      secrets.clear();
    },
  };
}
export type Jobs = ReturnType<typeof openJobs>;

/** A disk that is full by then must not take the core down: the job goes on waiting. */
function afterTransaction(work: () => void, log: Log): void {
  setImmediate(() => {
    try {
      work();
    } catch (error) {
      toDetail(error, 'job', log);
    }
  });
}
