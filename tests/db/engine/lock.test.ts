import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os, { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../../db/engine/lock.ts';

type Written = { token: string; user: string; machine: string; pid: number; booted: number; since: string };

const booted = (): number => Math.round(Date.now() / 1000 - os.uptime());
/** A process that has come and gone. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

function folderWith(lock: Partial<Written> | string | null, ageMs = 0): string {
  const folder = mkdtempSync(join(tmpdir(), 'tang-thu-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, '.lock');
  if (lock === null) return folder;
  const holder = { token: 'theirs', user: 'Lan', machine: os.hostname(), pid: process.pid, booted: booted() };
  const whole = { ...holder, since: '2024-01-02T03:04:05.000Z' };
  writeFileSync(file, typeof lock === 'string' ? lock : JSON.stringify({ ...whole, ...lock }));
  const seen = (Date.now() - ageMs) / 1000;
  utimesSync(file, seen, seen);
  return folder;
}

const locked = (sameMachine: boolean, machine: string) =>
  expect.objectContaining({
    detail: {
      code: 'archive_locked',
      holder: 'Lan',
      machine,
      since: '2024-01-02T03:04:05.000Z',
      sameMachine,
    },
  });

const MINUTE = 60_000;
const elsewhere = { machine: 'MAY-VAN-THU-2', pid: 4 };

describe('a lock', () => {
  it('is taken where there is none, names its holder, and is given back', () => {
    const folder = folderWith(null);

    const lock = takeLock(folder, 'Hoa');

    expect(JSON.parse(readFileSync(join(folder, '.lock'), 'utf8'))).toMatchObject({
      user: 'Hoa',
      machine: os.hostname(),
      pid: process.pid,
    });
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused a second time, by who holds it since when', () => {
    const folder = folderWith(null);
    const lock = takeLock(folder, 'Hoa');

    expect(() => takeLock(folder, 'Lan')).toThrow(
      expect.objectContaining({
        detail: expect.objectContaining({ code: 'archive_locked', holder: 'Hoa', sameMachine: true }),
      }),
    );
    lock.release();
    takeLock(folder, 'Lan').release();
  });

  const refused = [
    ['a living process of this machine, however long it was silent', {}, 10 * MINUTE],
    ['a living process, after the clock was set right', { booted: booted() - 90_000 }, 5_000],
    ['another machine that was seen within the minute', elsewhere, MINUTE / 2],
    ['another machine whose clock is ahead', elsewhere, -5 * MINUTE],
  ] as const;
  it.each(refused)('is refused while it is held by %s', (_what, holder, ageMs) => {
    const folder = folderWith(holder, ageMs);
    const before = readFileSync(join(folder, '.lock'), 'utf8');
    const isHere = !('machine' in holder);

    expect(() => takeLock(folder, 'Hoa')).toThrow(locked(isHere, isHere ? os.hostname() : elsewhere.machine));

    expect(readFileSync(join(folder, '.lock'), 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['.lock']);
  });

  const takenOver = [
    ['of a process of this machine that has ended', { pid: deadPid() }, 0],
    ['from before this machine was started again', { booted: booted() - 90_000 }, 10 * MINUTE],
    ['of another machine that was silent for over a minute', elsewhere, MINUTE + 5_000],
    ['that a power cut left empty', '', 10 * MINUTE],
    ['that is no lock at all', '["text"]', 10 * MINUTE],
    ['whose token is a path', { token: '../../elsewhere', ...elsewhere }, 10 * MINUTE],
  ] as const;
  it.each(takenOver)('is taken over where it is one %s', (_what, left, ageMs) => {
    const folder = folderWith(left, ageMs);

    const lock = takeLock(folder, 'Hoa');

    expect(readdirSync(folder)).toEqual(['.lock']);
    expect(JSON.parse(readFileSync(join(folder, '.lock'), 'utf8'))).toMatchObject({ user: 'Hoa' });
    lock.release();
    expect(existsSync(join(folder, '.lock'))).toBe(false);
  });

  it('is taken over also where somebody died while taking it over', () => {
    const folder = folderWith({ pid: deadPid() });
    const halfway = folderWith({ token: 'halfway', pid: deadPid() });
    writeFileSync(join(folder, '.lock.theirs'), readFileSync(join(halfway, '.lock')));

    takeLock(folder, 'Hoa').release();

    expect(readdirSync(folder)).toEqual([]);
  });

  it('that is just being written by another is not taken over', () => {
    const folder = folderWith('');

    expect(() => takeLock(folder, 'Hoa')).toThrow(
      expect.objectContaining({ detail: expect.objectContaining({ code: 'archive_locked' }) }),
    );
    expect(readFileSync(join(folder, '.lock'), 'utf8')).toBe('');
  });

  it('that was taken over meanwhile is not given back by its old holder', () => {
    const folder = folderWith(null);
    const lock = takeLock(folder, 'Hoa');
    const theirs = folderWith({}, 0);
    writeFileSync(join(folder, '.lock'), readFileSync(join(theirs, '.lock')));

    lock.release();

    expect(existsSync(join(folder, '.lock'))).toBe(true);
  });

  it('cannot be taken in a folder that is not there', () => {
    expect(() => takeLock(join(folderWith(null), 'gone'), 'Hoa')).toThrow(
      expect.objectContaining({ detail: expect.objectContaining({ code: 'archive_missing' }) }),
    );
  });
});

/** Takes the lock at the same moment as the others, and holds it until all have tried. */
const TAKER = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.lock).then(({ takeLock }) => {
  parentPort.on('message', ({ folder, go }) => {
    const flag = new Int32Array(go);
    const meet = (place) => {
      Atomics.add(flag, place, 1);
      Atomics.notify(flag, place);
      for (let met; (met = Atomics.load(flag, place)) < workerData.takers; ) Atomics.wait(flag, place, met);
    };
    meet(0);
    let lock;
    try { lock = takeLock(folder, 'taker'); } catch (error) { if (!error.detail) throw error; }
    Atomics.add(flag, 1, lock ? 1 : 0);
    meet(2);
    lock?.release();
    parentPort.postMessage('done');
  });
  parentPort.postMessage('ready');
});`;

it.each([
  ['there is none', null],
  ['its holder is dead', { pid: deadPid() }],
  ['it is empty', ''],
] as const)('of many who take a lock at once only one gets it, where %s', async (_what, left) => {
  const takers = 3;
  const lock = new URL('../../../db/engine/lock.ts', import.meta.url).href;
  const threads = Array.from(
    { length: takers },
    () => new Worker(TAKER, { eval: true, workerData: { lock, takers } }),
  );
  onTestFinished(async () => {
    await Promise.all(threads.map((thread) => thread.terminate()));
  });
  await Promise.all(threads.map((thread) => once(thread, 'message')));

  for (let round = 0; round < 150; round++) {
    const folder = folderWith(left, 10 * MINUTE);
    const go = new SharedArrayBuffer(12);
    const done = Promise.all(threads.map((thread) => once(thread, 'message')));
    for (const thread of threads) thread.postMessage({ folder, go });
    await done;
    expect(new Int32Array(go)[1]).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  }
});
