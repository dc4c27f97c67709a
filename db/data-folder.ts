import { join } from 'node:path';

/** What `dataFolder` needs to know of the machine. */
export type Machine = {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

const NAME = 'tang-thu';

/**
 * Where both hosts keep settings, logs and the browser's profile, and where the command line finds the last
 * archive: `TANGTHU_DATA`, else one folder for each user of the machine.
 */
export function dataFolder({ platform, home, env }: Machine): string {
  if (env.TANGTHU_DATA) return env.TANGTHU_DATA;
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData/Roaming'), NAME);
  if (platform === 'darwin') return join(home, 'Library/Application Support', NAME);
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), NAME);
}
