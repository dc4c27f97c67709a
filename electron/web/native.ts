import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { ArchiveError } from '#contract';
import type { NativeAbilities } from '../shared/host-handlers.ts';

type Command = readonly [program: string, ...args: string[]];

/** What the web shell can do without native dialogs: the page asks for folders itself. */
export function webNative(platform: string, quit: () => void): NativeAbilities {
  return {
    pickFolder: async () => null,
    reveal: (path) => start('native.reveal', revealCommand(platform, path)),
    openPath: (path) => start('native.openFile', openCommand(platform, path)),
    quit,
  };
}

/** How the system's file manager is told to show a file. */
export function revealCommand(platform: string, path: string): Command {
  if (platform === 'win32') return ['explorer.exe', `/select,${path}`];
  if (platform === 'darwin') return ['open', '-R', path];
  return ['xdg-open', dirname(path)];
}

/** How the system is told to open a file with its own program. No shell reads the path. */
export function openCommand(platform: string, path: string): Command {
  if (platform === 'win32') return ['explorer.exe', path];
  return [platform === 'darwin' ? 'open' : 'xdg-open', path];
}

async function start(what: string, [program, ...args]: Command): Promise<void> {
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  try {
    await once(child, 'spawn');
  } catch (error) {
    throw new ArchiveError({ code: 'not_yet', what }, { cause: error });
  }
  child.unref();
}
