import { setImmediate } from 'node:timers/promises';
import { ArchiveError, type Job } from '#contract';
import { now } from '../identifiers.ts';
import type { Ledger } from '../ledger.ts';
import type { Recorder } from '../recorder.ts';
import type { JobHandle } from './runner.ts';
import type { JobWriter, Progress, StoredJob } from './store-jobs.ts';

/** A job that is to be run, and what it was given beside what is stored of it. */
export type JobToRun = StoredJob & { readonly secret: string | undefined };

/** Progress is told on at most this often, in milliseconds. */
const TELL_EVERY_MS = 200;

/** One job while it runs: holds its latest progress, so that telling it costs no write. */
export class Run implements JobHandle {
  readonly #stored: JobToRun;
  readonly #ledger: Ledger;
  readonly #writer: JobWriter;
  readonly #tell: (job: Job) => void;
  readonly #stop = new AbortController();
  readonly resumeFrom: unknown;
  #progress: Progress;
  #toldAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  constructor(stored: JobToRun, ledger: Ledger, writer: JobWriter, tell: (job: Job) => void) {
    const { done, total, current } = stored.job;
    this.#stored = stored;
    this.#ledger = ledger;
    this.#writer = writer;
    this.#tell = tell;
    this.#progress = { done, total, current };
    this.resumeFrom = stored.checkpoint;
  }

  get id(): string {
    return this.#stored.job.id;
  }

  get input(): unknown {
    return this.#stored.input;
  }

  get secret(): string | undefined {
    return this.#stored.secret;
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  get latest(): Progress {
    return this.#progress;
  }

  /** Asks the runner to stop: for good, or because the archive closes and it goes on another day. */
  stop(code: 'cancelled' | 'core_stopped' = 'cancelled'): void {
    this.#stop.abort(new ArchiveError({ code }));
  }

  /** No more is told of its progress. */
  end(): void {
    clearTimeout(this.#timer);
  }

  /** Keeps how it ended. */
  finish(state: Job['state'], result: unknown): void {
    this.end();
    this.#writer.finish(this.id, state, result, this.#progress, now());
  }

  progress(done: number, total: number | null, current = ''): void {
    this.#progress = { done, total, current };
    const waitMs = this.#toldAt + TELL_EVERY_MS - performance.now();
    if (waitMs <= 0) this.#tellNow();
    else this.#timer ??= setTimeout(() => this.#tellNow(), waitMs);
  }

  checkpoint(value: unknown): void {
    this.#writer.checkpoint(this.id, value, this.#progress);
  }

  async giveWay(): Promise<void> {
    await setImmediate();
    this.signal.throwIfAborted();
  }

  async write<T>(work: (recorder: Recorder) => T): Promise<T> {
    await this.giveWay();
    return this.#ledger.write(`job.${this.#stored.job.kind}`, this.#stored.caller, work);
  }

  #tellNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#toldAt = performance.now();
    this.#tell({ ...this.#stored.job, state: 'running', ...this.#progress });
  }
}
