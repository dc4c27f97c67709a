import { setTimeout as pause } from 'node:timers/promises';
import { type ArchiveEvent, type Client, type Contract, contract, createClient, type Job } from '#contract';
import { type CoreLink, startCore } from '../core-link.ts';
import { coreOnThread } from '../core-thread.ts';
import type { OpenOrder } from '../engine/core-messages.ts';

/** An open archive as a command sees it. */
export type OpenedArchive = {
  readonly client: Client<Contract>;
  /** Waits until a job has ended; tells every step to `onProgress`. */
  finished(jobId: string, onProgress?: (job: Job) => void): Promise<Job>;
  /** Waits until all that is written can be found fast, or the index gets no further. */
  searchable(): Promise<void>;
  close(): Promise<void>;
};

/** The core's thread: its source here, its bundle in a packed program. */
const WORKER = import.meta.url.endsWith('.ts') ? '../worker.ts' : '../core/worker.js';
const ASKER = { session: `cli:${process.pid}`, role: 'administrator' } as const;
const isOver = (job: Job): boolean =>
  job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';

/** Opens an archive on a core of its own, as the window does. */
export async function openArchive(order: OpenOrder): Promise<OpenedArchive> {
  const link: CoreLink = await startCore(
    coreOnThread({
      entry: new URL(WORKER, import.meta.url),
      searchWorker: null,
      onOutput: (text) => void process.stderr.write(text),
    }),
    order,
  );
  const client = createClient(contract, (request) => link.call(request, ASKER));
  const listeners = new Set<(event: ArchiveEvent) => void>();
  link.onEvent((event) => {
    for (const listener of listeners) listener(event);
  });

  return {
    client,
    finished: (jobId, onProgress) =>
      new Promise((resolve, reject) => {
        const look = (job: Job): void => {
          if (job.id !== jobId) return;
          onProgress?.(job);
          if (!isOver(job)) return;
          listeners.delete(listen);
          resolve(job);
        };
        const listen = (event: ArchiveEvent): void => {
          if (event.type === 'job') look(event.job);
        };
        listeners.add(listen);
        link.onLost((reason) => reject(new Error(reason)));
        client.job.get({ id: jobId }).then(look, reject);
      }),
    searchable: () => untilComplete(client.search),
    close: () => link.close(),
  };
}

const LOOK_EVERY_MS = 25;
const MOST_IDLE_MS = 5_000;

/** An index that another process keeps, and has died over, would be waited for in vain. */
async function untilComplete(search: Client<Contract>['search']): Promise<void> {
  let seen = '';
  for (let idleMs = 0; idleMs < MOST_IDLE_MS; idleMs += LOOK_EVERY_MS) {
    const { documents, behindBy, isRebuilding, isTidy } = await search.state({});
    if (behindBy === 0 && !isRebuilding && isTidy) return;
    const now = `${documents} ${behindBy} ${isRebuilding}`;
    if (now !== seen || !isTidy) idleMs = 0;
    seen = now;
    await pause(LOOK_EVERY_MS);
  }
}
