import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { driveC, inWine } from '../../build/wine/wine.ts';

const KEY = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\vn.tangthu.app';

/** The one user of Wine's disk. */
export function userFolder(): string {
  const users = join(driveC, 'users');
  const [user = ''] = readdirSync(users).filter((name) => name !== 'Public');
  return join(users, user);
}

/** Where the installer puts the program unless it is told otherwise. */
export const usualFolder = (): string => join(userFolder(), 'AppData/Local/Programs/TangThu');
export const startMenuEntry = (): string =>
  join(userFolder(), 'AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Tàng Thư.lnk');

/** Hash of each file below a folder by its path; nothing where there is no folder. */
export function contentOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), hash(path)]));
}

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Runs an installer or uninstaller silently and gives how it ended. */
export async function silently(program: string, ...args: string[]): Promise<number> {
  return (await inWine([program, '/S', ...args])).code;
}

/** Removes silently what is installed. The uninstaller goes on as a copy of itself, and takes its own file last. */
export async function uninstall(folder: string): Promise<void> {
  const program = join(folder, 'Uninstall.exe');
  await silently(program);
  await until(() => !existsSync(program));
  await until(async () => (await noted('UninstallString')) === undefined);
}

/** Resolves once something is so; the test's own time limit ends the wait. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(100);
}

/** A path on Wine's disk as Windows writes it. */
export const windowsPath = (path: string): string => `C:\\${relative(driveC, path).replaceAll('/', '\\')}`;

/** A value of the registry; undefined where there is none. */
export async function registry(key: string, name = '', root = 'HKCU'): Promise<string | undefined> {
  const which = name === '' ? ['/ve'] : ['/v', name];
  const { code, out } = await inWine(['reg', 'query', `${root}\\${key}`, ...which, '/reg:64']);
  return code === 0 ? /REG_\w+\s+(.*?)\r?\n/.exec(out)?.[1] : undefined;
}

/** What is noted of the installed program. */
export const noted = (name: string, root = 'HKCU'): Promise<string | undefined> => registry(KEY, name, root);
