import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeInstaller } from '../../build/windows/make-installer.ts';
import { places } from '../../build/windows/places.ts';
import { driveC, environment, waiter, wineFolder } from '../../build/wine/wine.ts';
import {
  contentOf,
  noted,
  registry,
  silently,
  startMenuEntry,
  uninstall,
  until,
  userFolder,
  usualFolder,
  windowsPath,
} from './installed.ts';

const version: string = JSON.parse(readFileSync('package.json', 'utf8')).version;
const older = { pack: join(wineFolder, 'older-pack'), setup: join(wineFolder, 'older.exe') };
const setup = join(wineFolder, 'setup.exe');
const folder = usualFolder();
const program = join(folder, 'program');
const archive = join(userFolder(), 'Documents/TangThu');
const settings = join(userFolder(), 'AppData/Roaming/tang-thu');

beforeAll(async () => {
  mkdirSync(join(older.pack, 'resources'), { recursive: true });
  copyFileSync(waiter, join(older.pack, 'TangThu.exe'));
  writeFileSync(join(older.pack, 'resources/app.asar'), 'older');
  writeFileSync(join(older.pack, 'gone-since.dll'), 'older');
  await makeInstaller({ pack: older.pack, version: '0.0.9', file: older.setup, isQuick: true });
  await makeInstaller({ pack: places.pack, version, file: setup, isQuick: true });
  for (const [path, content] of [
    [join(archive, 'archive.sqlite'), 'an archive'],
    [join(settings, 'settings.json'), '{}'],
  ] as const) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
});

afterAll(async () => {
  if (existsSync(join(folder, 'Uninstall.exe'))) await uninstall(folder);
});

describe('the installer, silently and without an administrator', () => {
  it('lays the program, the shortcut, the list entry and the kind of file', async () => {
    expect(await silently(older.setup)).toBe(0);
    expect(contentOf(program)).toEqual(contentOf(older.pack));
    expect(existsSync(startMenuEntry())).toBe(true);
    expect(await noted('DisplayVersion')).toBe('0.0.9');
    expect(await noted('InstallLocation')).toBe(windowsPath(folder));
    expect(await noted('QuietUninstallString')).toBe(`"${windowsPath(folder)}\\Uninstall.exe" /S`);
    expect(await registry('Software\\Classes\\.tangthu')).toBe('TangThu.Package');
    expect(await registry('Software\\Classes\\TangThu.Package\\shell\\open\\command')).toBe(
      `"${windowsPath(program)}\\TangThu.exe" "%1"`,
    );
  });

  it('leaves a program that is open exactly as it is, and says so by its exit code', async () => {
    const open = await openProgram();
    try {
      expect(await silently(setup, '/WAIT=1')).toBe(5);
      expect(contentOf(folder)).toEqual({ ...prefixed(older.pack), 'Uninstall.exe': expect.any(String) });
      expect(await noted('DisplayVersion')).toBe('0.0.9');
    } finally {
      await closeProgram(open);
    }
  });

  it('waits for a program that is being closed, then is the pack, file by file', async () => {
    await openProgram('8');
    expect(await silently(setup, '/WAIT=60')).toBe(0);
    expect(contentOf(program)).toEqual(contentOf(places.pack));
    expect(existsSync(join(folder, 'program.old'))).toBe(false);
    expect(existsSync(join(folder, 'program.new'))).toBe(false);
    expect(await noted('DisplayVersion')).toBe(version);
  });

  it('does not lay an older version over a newer one', async () => {
    expect(await silently(older.setup)).toBe(7);
    expect(contentOf(program)).toEqual(contentOf(places.pack));
  });

  it('puts things right where power went between its two renames', async () => {
    renameSync(program, join(folder, 'program.old'));
    mkdirSync(join(folder, 'program.new'));
    writeFileSync(join(folder, 'program.new/half.dll'), 'half');
    expect(await silently(setup)).toBe(0);
    expect(contentOf(folder)).toEqual({ ...prefixed(places.pack), 'Uninstall.exe': expect.any(String) });
  });

  it('changes nothing while an archive lies in the folder of the program', async () => {
    const inside = join(program, 'kho/sau/archive.sqlite');
    mkdirSync(join(inside, '..'), { recursive: true });
    writeFileSync(inside, 'an archive');
    expect(await silently(setup)).toBe(9);
    expect(readFileSync(inside, 'utf8')).toBe('an archive');
    await uninstall(folder);
    expect(readFileSync(inside, 'utf8')).toBe('an archive');
    rmSync(folder, { recursive: true });
  });
});

describe('the uninstaller', () => {
  it('takes away the program and nothing else', async () => {
    expect(await silently(setup)).toBe(0);
    const beside = join(folder, 'kho/archive.sqlite');
    mkdirSync(join(beside, '..'), { recursive: true });
    writeFileSync(beside, 'an archive');
    await uninstall(folder);
    expect(contentOf(folder)).toEqual({ 'kho/archive.sqlite': expect.any(String) });
    expect(readFileSync(join(archive, 'archive.sqlite'), 'utf8')).toBe('an archive');
    expect(readFileSync(join(settings, 'settings.json'), 'utf8')).toBe('{}');
    expect(existsSync(startMenuEntry())).toBe(false);
    expect(await noted('DisplayVersion')).toBeUndefined();
    expect(await registry('Software\\Classes\\.tangthu')).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});

describe('the installer, as an office or an administrator wants it', () => {
  it('goes where it is told', async () => {
    const elsewhere = join(driveC, 'PhầnMềm/TàngThư');
    expect(await silently(older.setup, `/D=${windowsPath(elsewhere)}`)).toBe(0);
    expect(contentOf(join(elsewhere, 'program'))).toEqual(contentOf(older.pack));
    await uninstall(elsewhere);
    await until(() => !existsSync(elsewhere));
  });

  it('installs for all users', async () => {
    const shared = join(driveC, 'Program Files/TangThu');
    expect(await silently(older.setup, '/ALLUSERS')).toBe(0);
    expect(contentOf(join(shared, 'program'))).toEqual(contentOf(older.pack));
    expect(await noted('DisplayVersion', 'HKLM')).toBe('0.0.9');
    expect(await noted('DisplayVersion')).toBeUndefined();
    await uninstall(shared);
    expect(await noted('DisplayVersion', 'HKLM')).toBeUndefined();
  });
});

function prefixed(pack: string): Record<string, string> {
  return Object.fromEntries(Object.entries(contentOf(pack)).map(([path, hash]) => [`program/${path}`, hash]));
}

/** Starts the installed program and waits until it runs. */
async function openProgram(seconds = '600'): Promise<ChildProcess> {
  const sign = join(driveC, 'open.txt');
  rmSync(sign, { force: true });
  const options = { env: { ...process.env, ...environment }, stdio: 'ignore' as const };
  const child = spawn('wine', [join(program, 'TangThu.exe'), seconds, 'C:\\open.txt'], options);
  await until(() => existsSync(sign));
  return child;
}

async function closeProgram(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}
