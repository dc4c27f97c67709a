import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dataFolder } from '../data-folder.ts';

/** The archive a command works on where none is named: `TANGTHU_ARCHIVE`, else the one the app opens. */
export function defaultArchive(env: NodeJS.ProcessEnv): string | undefined {
  if (env.TANGTHU_ARCHIVE) return env.TANGTHU_ARCHIVE;
  const folder = dataFolder({ platform: process.platform, home: os.homedir(), env });
  try {
    const settings: unknown = JSON.parse(readFileSync(path.join(folder, 'settings.json'), 'utf8'));
    return lastFolder(settings);
  } catch {
    return undefined;
  }
}

function lastFolder(settings: unknown): string | undefined {
  if (typeof settings !== 'object' || settings === null || !('lastFolder' in settings)) return undefined;
  return typeof settings.lastFolder === 'string' ? settings.lastFolder : undefined;
}
