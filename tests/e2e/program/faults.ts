import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { Place } from './place.ts';

/** What can be wrong with the world before the program starts. */
export type Fault =
  | 'broken-settings'
  | 'locked-archive'
  | 'newer-archive'
  | 'damaged-archive'
  | 'foreign-archive';

/** Brings a fault about in a place whose archive is there already. */
export const makeFault: Record<Fault, (place: Place) => void> = {
  'broken-settings': ({ data }) => writeFileSync(join(data, 'settings.json'), '{"lastFolder": "/kho'),
  'locked-archive': ({ archive }) => writeFileSync(join(archive, '.lock'), JSON.stringify(lockOfAnother())),
  'newer-archive': ({ archive }) => writeFormat(join(archive, 'archive.sqlite'), 9999),
  'damaged-archive': ({ archive }) => truncateSync(join(archive, 'archive.sqlite'), 20_000),
  'foreign-archive': ({ archive }) => writeFileSync(join(archive, 'archive.sqlite'), 'Danh sách hội nghị'),
};

/** The path of a folder that nobody may make. The superuser may everywhere but in what the kernel shows of itself. */
export function forbiddenFolder({ temporary }: Place): string {
  if (process.getuid?.() === 0) return '/sys/kho';
  const folder = join(temporary, 'cam-ghi');
  mkdirSync(folder);
  if (process.platform === 'win32') execFileSync('icacls', [folder, '/deny', '*S-1-1-0:(WD,AD)']);
  else chmodSync(folder, 0o500);
  return join(folder, 'kho');
}

/** Where a database of SQLite keeps the number of its format, as four bytes. */
const USER_VERSION_AT = 60;

function writeFormat(database: string, format: number): void {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(format);
  const file = openSync(database, 'r+');
  writeSync(file, bytes, 0, bytes.length, USER_VERSION_AT);
  closeSync(file);
}

/** The lock of a colleague's computer that has just shown that it lives. */
function lockOfAnother() {
  const now = Date.now();
  return {
    token: 'may-van-thu',
    user: 'Thu',
    machine: 'MAY-VAN-THU',
    pid: process.pid,
    booted: Math.round(now / 1000 - uptime()),
    since: new Date(now).toISOString(),
  };
}
