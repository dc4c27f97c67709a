import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type ArchiveEvent, type Client, type Contract, contract, createClient, type Job } from '#contract';
import { type CoreChannel, type CoreLink, startCore } from '../../../db/core-link.ts';
import type { OpenOrder } from '../../../db/engine/core-messages.ts';
import type { FromChild, ToChild, Usage } from './core-child.ts';

const CHILD = new URL('./core-child.ts', import.meta.url);
const ASKER = { session: 'bench', role: 'administrator' } as const;
const PAUSE_MS = 20;

/** An archive open in a process of its own. */
export type OpenCore = {
  readonly client: Client<Contract>;
  /** What the process takes: memory now, CPU time since it was started. */
  usage(): Promise<Usage>;
  /** Waits until a job has ended well. */
  done(jobId: string): Promise<Job>;
  /** Waits until the index has read everything. */
  indexed(): Promise<void>;
  close(): Promise<void>;
};

/** A process that waits for the order to open an archive. */
export type CoreProcess = {
  open(order: Partial<OpenOrder> & Pick<OpenOrder, 'folder'>): Promise<OpenCore>;
  usage(): Promise<Usage>;
};

/** Starts a process and waits until it has loaded the core's code. */
export async function startCoreProcess(): Promise<CoreProcess> {
  const child = fork(fileURLToPath(CHILD), { serialization: 'advanced', execArgv: [] });
  const listeners = new Set<(message: FromChild) => void>();
  const said = <T extends FromChild['type']>(type: T): Promise<Extract<FromChild, { type: T }>> =>
    new Promise((resolve) => {
      const listener = (message: FromChild): void => {
        if (message.type !== type) return;
        listeners.delete(listener);
        resolve(message as Extract<FromChild, { type: T }>);
      };
      listeners.add(listener);
    });
  child.on('message', (message: FromChild) => {
    for (const listener of listeners) listener(message);
  });
  await said('ready');
  const channel: CoreChannel = {
    post: (message: ToChild) => void child.send(message),
    onMessage: (listener) =>
      void listeners.add((message) => {
        if (message.type !== 'usage' && message.type !== 'ready') listener(message);
      }),
    onExit: (listener) => void child.once('exit', (code) => listener(`exit code ${code}`)),
    kill: () => void child.kill(),
  };
  const usage = async (): Promise<Usage> => {
    const told = said('usage');
    child.send({ type: 'usage' } satisfies ToChild);
    return told;
  };
  return {
    usage,
    async open(order) {
      const link = await startCore(() => channel, {
        ...{ mode: 'write', create: null, actor: 'Lan', appVersion: '0.0.0' },
        ...order,
      });
      const close = async (): Promise<void> => {
        await link.close();
        child.disconnect();
        await once(child, 'exit');
      };
      return { ...talkOver(link), usage, close };
    },
  };
}

function talkOver(link: CoreLink): Pick<OpenCore, 'client' | 'done' | 'indexed'> {
  const client = createClient(contract, (request) => link.call(request, ASKER));
  const ended = new Map<string, (job: Job) => void>();
  link.onEvent((event: ArchiveEvent) => {
    if (event.type === 'job' && isOver(event.job)) ended.get(event.job.id)?.(event.job);
  });
  return {
    client,
    async done(jobId) {
      const told = new Promise<Job>((resolve) => ended.set(jobId, resolve));
      const now = await client.job.get({ id: jobId });
      const job = isOver(now) ? now : await told;
      if (job.state !== 'done') throw new Error(`${job.kind} ${job.state}: ${JSON.stringify(job.result)}`);
      return job;
    },
    async indexed() {
      for (;;) {
        const { behindBy, isRebuilding } = await client.search.state({});
        if (behindBy === 0 && !isRebuilding) return;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    },
  };
}

const isOver = ({ state }: Job): boolean => state !== 'waiting' && state !== 'running';
