import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import {
  type ArchiveEvent,
  type Client,
  type Contract,
  contract,
  createClient,
  type Job,
  type Role,
} from '#contract';
import { type Archive, openArchive } from '../../db/archive.ts';
import { coreFiles } from '../../db/core-files.ts';
import type { OpenOrder } from '../../db/engine/core-messages.ts';
import type { ArchiveOptions } from '../../db/rooms.ts';

const FILES = coreFiles(new URL('../../db/worker.ts', import.meta.url).href);

export type TestArchive = {
  readonly archive: Archive;
  readonly client: Client<Contract>;
  readonly folder: string;
  readonly events: ArchiveEvent[];
  readonly incidents: unknown[];
  /** Another window on the same archive, with its own undo and, if asked, a lesser role. */
  window(session: string, role?: Role): Client<Contract>;
  finished(jobId: string): Promise<Job>;
  close(): Promise<void>;
};

/** A folder of its own for one test, gone when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tangthu-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real archive on disk behind the real contract; closed when the test has finished. */
export function openTestArchive({
  disk,
  ...change
}: Partial<OpenOrder> & Pick<ArchiveOptions, 'disk'> = {}): TestArchive {
  const folder = change.folder ?? path.join(temporaryFolder(), 'archive');
  const order: OpenOrder = {
    folder,
    mode: 'write',
    create: { office: 'UBND Phường Thử' },
    actor: 'Lan',
    appVersion: '0.0.0',
    ...change,
  };
  const events: ArchiveEvent[] = [];
  const incidents: unknown[] = [];
  const archive = openArchive({
    order,
    files: FILES,
    ...(disk ? { disk } : {}),
    announce: (event) => void events.push(event),
    log: (_incident, _procedure, error) => void incidents.push(error),
  });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await archive.close();
    isOpen = false;
  };
  onTestFinished(close);
  const window = (session: string, role: Role = 'administrator'): Client<Contract> =>
    createClient(contract, (request) => archive.call(request, { actor: order.actor, session, role }));
  const client = window('test');
  return {
    archive,
    client,
    folder,
    events,
    incidents,
    window,
    finished: (id) => finished(client, id),
    close,
  };
}

async function finished(client: Client<Contract>, id: string): Promise<Job> {
  for (;;) {
    const job = await client.job.get({ id });
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
