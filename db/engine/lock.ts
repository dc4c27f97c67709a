import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ArchiveError } from '#contract';
import { LOCK, unwritable } from './archive-file.ts';

/** Who writes in an archive; the file `.lock` holds it as JSON so that a second window can say so. */
type Holder = {
  readonly token: string;
  readonly user: string;
  readonly machine: string;
  readonly pid: number;
  readonly booted: number;
  readonly since: string;
};

/** How often the holder shows that it lives, and after how long without that it is taken for gone. */
const HEARTBEAT_MS = 10_000;
const STALE_MS = 60_000;
/** Two readings of one start of the machine differ by less than this. */
const BOOT_TOLERANCE_S = 120;

export type Lock = { release(): void };

/**
 * Takes the one right to write in an archive folder. A lock whose process has ended on this machine, or that
 * has shown no sign of life for a minute from another one, is taken over; else fails with `archive_locked`.
 */
export function takeLock(folder: string, user: string, nowMs = Date.now()): Lock {
  const file = path.join(folder, LOCK);
  const mine: Holder = {
    token: randomUUID(),
    user,
    machine: os.hostname(),
    pid: process.pid,
    booted: bootTime(nowMs),
    since: new Date(nowMs).toISOString(),
  };
  if (!create(file, folder, mine)) {
    const holder = read(file);
    if (holder && isAlive(holder, file, nowMs)) throw locked(holder);
    takeOver(file, holder, mine, folder);
  }
  const beat = setInterval(() => touch(file, mine), HEARTBEAT_MS);
  beat.unref();
  const release = (): void => {
    clearInterval(beat);
    process.off('exit', release);
    if (read(file)?.token === mine.token) rmSync(file, { force: true });
  };
  // A core on a thread may die while its process, whose number stands in the lock, lives on.
  process.once('exit', release);
  return { release };
}

function create(file: string, folder: string, holder: Holder): boolean {
  try {
    const handle = openSync(file, 'wx');
    try {
      writeSync(handle, JSON.stringify(holder));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return false;
    if (code === 'ENOENT') throw new ArchiveError({ code: 'archive_missing', folder }, { cause: error });
    throw unwritable(error, folder);
  }
}

/** Moves a dead lock aside first, so that of two who find it only one wins. */
function takeOver(file: string, dead: Holder | undefined, mine: Holder, folder: string): void {
  const aside = `${file}.${mine.token}`;
  try {
    renameSync(file, aside);
  } catch {
    // Somebody else was faster: the create below tells who.
  }
  const moved = read(aside);
  rmSync(aside, { force: true });
  const isSame = moved?.token === dead?.token;
  if (!isSame || !create(file, folder, mine)) {
    throw locked(read(file) ?? moved ?? mine);
  }
}

function read(file: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null && 'token' in value ? (value as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder, file: string, nowMs: number): boolean {
  if (holder.machine === os.hostname()) {
    return Math.abs(holder.booted - bootTime(nowMs)) < BOOT_TOLERANCE_S && processExists(holder.pid);
  }
  return nowMs - statSync(file).mtimeMs < STALE_MS;
}

/** When this machine was started, in seconds: a process number from before that means nothing. */
const bootTime = (nowMs: number): number => Math.round(nowMs / 1000 - os.uptime());

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function touch(file: string, mine: Holder): void {
  if (read(file)?.token === mine.token) utimesSync(file, new Date(), new Date());
}

const locked = (holder: Holder): ArchiveError =>
  new ArchiveError({
    code: 'archive_locked',
    holder: holder.user,
    machine: holder.machine,
    since: holder.since,
    sameMachine: holder.machine === os.hostname(),
  });
