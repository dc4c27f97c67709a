import type { Job } from '#contract';
import type { Recorder } from '../recorder.ts';

export type JobKind = Job['kind'];

/** What a runner is given to do long work with. It must stop soon after `signal` aborts. */
export type JobHandle = {
  /** The last checkpoint of an earlier run that was cut off; null on a first run. */
  readonly resumeFrom: unknown;
  /** What it was started with and no disk knows; undefined where there was none, and after a crash. */
  readonly secret: string | undefined;
  readonly signal: AbortSignal;
  /** Tells how far it is; told on at most five times a second. `total` null while not known. */
  progress(done: number, total: number | null, current?: string): void;
  /** Keeps where to go on after a crash. Inside `write` it is kept together with what is written. */
  checkpoint(value: unknown): void;
  /** Lets waiting calls be answered first; throws `cancelled` once the job is to stop. */
  giveWay(): Promise<void>;
  /** One transaction in the name of whoever started the job; gives way first. */
  write<T>(work: (recorder: Recorder) => T): Promise<T>;
};

/** Long work of one kind: its value is kept as the result, what it throws as the error. */
export type Runner = (input: unknown, job: JobHandle) => Promise<unknown>;
export type Runners = { readonly [K in JobKind]?: Runner };
