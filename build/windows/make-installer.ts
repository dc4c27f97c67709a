import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../project.ts';
import { run } from '../run.ts';
import { sayFailure } from '../say-failure.ts';
import { EXECUTABLE, places } from './places.ts';

const HELP = `npm run installer [-- OPTIONS]   makes the installer of what npm run pack:win has packed

  --quick   packs loosely, for tests
  --help    this text

  Needs makensis: apt-get install nsis, or nsis.sourceforge.io on Windows.`;

const SCRIPT = join(root, 'build/windows/installer');

export type InstallerOrder = {
  readonly pack: string;
  readonly version: string;
  readonly file: string;
  /** Packs loosely: three times as quick, half as tight. */
  readonly isQuick?: boolean;
};

/** Name of the installer of a version. */
export const installerName = (version: string): string => `TangThu-Setup-${version}.exe`;

/** Makes an installer of a packed program. Throws with what makensis said when it cannot. */
export async function makeInstaller({ pack, version, file, isQuick = false }: InstallerOrder): Promise<void> {
  if (!existsSync(join(pack, EXECUTABLE))) throw new Error(`nothing is packed in ${pack}: npm run pack:win`);
  mkdirSync(dirname(file), { recursive: true });
  const defines = { VERSION: version, PACK: pack, ICON: places.icon, OUTFILE: file };
  const args = Object.entries(defines).map(([name, value]) => `-D${name}=${value}`);
  const warnings = ['-V2', '-INPUTCHARSET', 'UTF8'];
  const { code, output } = await run(
    process.platform === 'win32' ? 'makensis.exe' : 'makensis',
    [...warnings, ...(isQuick ? ['-DQUICK'] : []), ...args, 'tangthu.nsi'],
    { cwd: SCRIPT, quiet: true },
  );
  if (code === 127) throw new Error('makensis is not installed: apt-get install nsis');
  if (code !== 0) throw new Error(`makensis failed:\n${output}`);
}

async function command(): Promise<void> {
  const options = { quick: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  const { values } = parseArgs({ options });
  if (values.help) return console.log(HELP);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = join(places.windows, installerName(version));
  await makeInstaller({ pack: places.pack, version, file, isQuick: values.quick ?? false });
  console.log(file);
}

if (import.meta.main) await command().catch(sayFailure);
