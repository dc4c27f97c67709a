import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../../db/engine/lock.ts';

/** Takes the lock on a thread, and dies of a bug. */
const DYING = `
const { workerData } = require('node:worker_threads');
import(workerData.lock).then(({ takeLock }) => {
  takeLock(workerData.folder, 'someone');
  setImmediate(() => { throw new Error('a bug'); });
});`;

it('a lock is free again when the thread that took it dies and its process lives on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tang-thu-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const lock = new URL('../../../db/engine/lock.ts', import.meta.url).href;
  const worker = new Worker(DYING, { eval: true, workerData: { lock, folder } });
  const [error] = await once(worker, 'error');
  await once(worker, 'exit');

  expect(error).toMatchObject({ message: 'a bug' });
  takeLock(folder, 'another').release();
});
