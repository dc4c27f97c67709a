import type { ArchiveEvent } from '#contract';
import type { Db } from './connection.ts';
import { now } from './identifiers.ts';
import { type Caller, Recorder } from './recorder.ts';
import { actWriter } from './store-acts.ts';

export type Announce = (event: ArchiveEvent) => void;

/**
 * The only way to write: one `BEGIN IMMEDIATE` transaction that holds the change, its act and its place in
 * the feed; what was written is announced after the commit.
 */
export function openLedger(db: Db, announce: Announce) {
  const acts = actWriter(db);

  return {
    /** Runs `work` as one act. Anything thrown leaves nothing behind. */
    write<T>(procedure: string, caller: Caller, work: (recorder: Recorder) => T): T {
      const recorder = new Recorder(acts, caller, procedure, now());
      const value = db
        .transaction(() => {
          const result = work(recorder);
          if (result instanceof Promise) throw new Error(`${procedure}: a command must be synchronous`);
          return result;
        })
        .immediate();
      if (recorder.touched.length > 0)
        announce({ type: 'changed', entities: recorder.touched, seq: recorder.seq });
      return value;
    },
    acts,
  };
}
export type Ledger = ReturnType<typeof openLedger>;
