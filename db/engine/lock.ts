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
/** Tokens become part of a file's name: whoever wrote the file, they are no path. */
const TOKEN = /^[\w-]{1,64}$/;

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
  acquire(file, folder, mine, nowMs);
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

/**
 * Writes a lock file, or takes over one nobody holds any more. Whoever takes over must hold a lock named after the
 * dead one while looking again and replacing it: so of many only one does, also where one died in the middle of it.
 */
function acquire(file: string, folder: string, mine: Holder, nowMs: number): void {
  if (create(file, folder, mine)) return;
  const dead = read(file);
  if (isHeld(dead, file, nowMs)) throw locked(dead ?? mine);
  const claim = `${file}.${dead?.token ?? 'unreadable'}`;
  acquire(claim, folder, mine, nowMs);
  try {
    const present = read(file);
    if (present?.token !== dead?.token || isHeld(present, file, nowMs)) throw locked(present ?? mine);
    replace(file, folder, mine);
  } finally {
    rmSync(claim, { force: true });
  }
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

function replace(file: string, folder: string, mine: Holder): void {
  const fresh = `${file}.${mine.token}`;
  create(fresh, folder, mine);
  try {
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw unwritable(error, folder);
  }
}

function read(file: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null || !('token' in value)) return undefined;
    return TOKEN.test(String(value.token)) ? (value as Holder) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a lock still stands for somebody. One that cannot be read is perhaps just being written. */
function isHeld(holder: Holder | undefined, file: string, nowMs: number): boolean {
  const silentMs = nowMs - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? nowMs);
  if (!holder) return Math.abs(silentMs) < STALE_MS;
  if (holder.machine !== os.hostname()) return silentMs < STALE_MS;
  const isOfThisStart = Math.abs(holder.booted - bootTime(nowMs)) < BOOT_TOLERANCE_S;
  return processExists(holder.pid) && (isOfThisStart || Math.abs(silentMs) < STALE_MS);
}

/** When this machine was started, in seconds, by a clock that may have been set since. */
const bootTime = (nowMs: number): number => Math.round(nowMs / 1000 - os.uptime());

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Shows that the holder lives. A disk that is away for a moment must not take the core down. */
function touch(file: string, mine: Holder): void {
  try {
    if (read(file)?.token === mine.token) utimesSync(file, new Date(), new Date());
  } catch {
    // The next beat makes up for it.
  }
}

const locked = (holder: Holder): ArchiveError =>
  new ArchiveError({
    code: 'archive_locked',
    holder: holder.user,
    machine: holder.machine,
    since: holder.since,
    sameMachine: holder.machine === os.hostname(),
  });
