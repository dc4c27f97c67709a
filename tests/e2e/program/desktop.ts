import { once } from 'node:events';
import { _electron } from '@playwright/test';
import { root } from '../../../build/project.ts';
import type { Place } from './place.ts';
import { endWithin, type Run } from './run.ts';

/** Starts the desktop program: the real Electron, or the stand-in where `ELECTRON_OVERRIDE_DIST_PATH` names it. */
export async function startDesktop(place: Place): Promise<Run> {
  const electron = await _electron.launch({
    args: [`--user-data-dir=${place.data}`, '.'],
    cwd: root,
    env: { ...(process.env as Record<string, string>), ...place.env },
  });
  const main = electron.process();
  const ended = once(main, 'exit');
  const page = await electron.firstWindow();
  const kill = () => void main.kill('SIGKILL');
  return {
    page,
    electron,
    ended,
    close: async () => {
      await Promise.all([endWithin(ended, kill), electron.close()]);
    },
    kill: async () => {
      kill();
      await ended;
    },
  };
}
