import type { Job } from '#contract';
import { type Db, reading } from '../connection.ts';
import type { Caller } from '../recorder.ts';
import type { JobKind } from './runner.ts';

type JobRow = {
  id: string;
  kind: JobKind;
  input: string;
  state: Job['state'];
  done: number;
  total: number | null;
  current: string;
  checkpoint: string | null;
  result: string | null;
  started_at: string | null;
  finished_at: string | null;
};

/** A job as the engine sees it: what people are shown, who asked for it, with what, and where it stopped. */
export type StoredJob = {
  readonly job: Job;
  readonly caller: Caller;
  readonly input: unknown;
  readonly checkpoint: unknown;
};

export type Progress = Pick<Job, 'done' | 'total' | 'current'>;

const COLUMNS = 'id, kind, input, state, done, total, current, checkpoint, result, started_at, finished_at';
const KEPT_FINISHED = 200;

const FINISH = `
  UPDATE job
     SET state = :state, result = :result, done = :done, total = :total, current = :current,
         checkpoint = NULL, finished_at = :at
   WHERE id = :id`;

const PRUNE = `
  DELETE FROM job
   WHERE state NOT IN ('waiting', 'running')
     AND id NOT IN (SELECT id FROM job ORDER BY id DESC LIMIT ?)`;

const toJob = (row: JobRow): Job => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  done: row.done,
  total: row.total,
  current: row.current,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  result: row.result === null ? null : JSON.parse(row.result),
});

function toStored(row: JobRow): StoredJob {
  const { actor, session, input } = JSON.parse(row.input) as Caller & { input: unknown };
  return {
    job: toJob(row),
    caller: { actor, session },
    input,
    checkpoint: row.checkpoint === null ? null : JSON.parse(row.checkpoint),
  };
}

const toJson = (value: unknown): string => JSON.stringify(value ?? null);

/** Reads jobs. */
export function jobReader(db: Db) {
  const latest = reading(
    db.prepare<[number], JobRow>(
      `SELECT ${COLUMNS} FROM job ORDER BY state IN ('waiting', 'running') DESC, id DESC LIMIT ?`,
    ),
  );
  const byId = reading(db.prepare<[string], JobRow>(`SELECT ${COLUMNS} FROM job WHERE id = ?`));
  const waiting = reading(
    db.prepare<[JobKind], JobRow>(
      `SELECT ${COLUMNS} FROM job WHERE state = 'waiting' AND kind = ? ORDER BY id LIMIT 1`,
    ),
  );

  return {
    /** Those not finished first, then the latest. */
    list: (limit: number): Job[] => latest.all(limit).map(toJob),
    find(id: string): Job | undefined {
      const row = byId.get(id);
      return row && toJob(row);
    },
    nextWaiting(kind: JobKind): StoredJob | undefined {
      const row = waiting.get(kind);
      return row && toStored(row);
    },
  };
}

/** Writes jobs: what happens to them is no part of the catalogue's history. */
export function jobWriter(db: Db) {
  const insert = db.prepare<[string, JobKind, string, string]>(
    `INSERT INTO job (id, kind, input, state, created_at) VALUES (?, ?, ?, 'waiting', ?)`,
  );
  const begin = db.prepare<[string, string]>(
    `UPDATE job SET state = 'running', started_at = coalesce(started_at, ?) WHERE id = ?`,
  );
  const checkpoint = db.prepare<Progress & { id: string; checkpoint: string }>(
    'UPDATE job SET checkpoint = :checkpoint, done = :done, total = :total, current = :current WHERE id = :id',
  );
  const finish = db.prepare<Progress & { id: string; state: Job['state']; result: string; at: string }>(
    FINISH,
  );
  const cancelWaiting = db.prepare<[string, string]>(
    `UPDATE job SET state = 'cancelled', finished_at = ? WHERE id = ? AND state = 'waiting'`,
  );
  const requeue = db.prepare<[string]>(
    `UPDATE job SET state = 'waiting' WHERE state = 'running' AND kind IN (SELECT value FROM json_each(?))`,
  );
  const orphan = db.prepare<[string, string]>(
    `UPDATE job SET state = 'failed', result = ?, finished_at = ? WHERE state = 'running'`,
  );
  const prune = db.prepare<[number]>(PRUNE);

  return {
    add: (id: string, kind: JobKind, caller: Caller, input: unknown, at: string): void =>
      void insert.run(id, kind, toJson({ actor: caller.actor, session: caller.session, input }), at),
    begin: (id: string, at: string): void => void begin.run(at, id),
    checkpoint: (id: string, value: unknown, progress: Progress): void =>
      void checkpoint.run({ id, checkpoint: toJson(value), ...progress }),
    finish: (id: string, state: Job['state'], result: unknown, progress: Progress, at: string): void =>
      void finish.run({ id, state, result: toJson(result), at, ...progress }),
    /** How many were cancelled: none when it is no longer waiting. */
    cancelWaiting: (id: string, at: string): number => cancelWaiting.run(at, id).changes,
    /** After a crash: those of `kinds` wait again, the others failed. Old finished ones are let go. */
    recover(kinds: readonly string[], reason: unknown, at: string): void {
      requeue.run(JSON.stringify(kinds));
      orphan.run(toJson(reason), at);
      prune.run(KEPT_FINISHED);
    },
  };
}
export type JobWriter = ReturnType<typeof jobWriter>;
