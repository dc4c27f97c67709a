import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '../build-app.ts';
import { findElectron } from '../electron-binary.ts';
import { root } from '../project.ts';
import { run } from '../run.ts';
import { sayFailure } from '../say-failure.ts';
import { places } from './places.ts';
import { stage } from './staging.ts';
import { makeStandIn } from './stand-in.ts';

const HELP = `npm run pack:win [-- OPTIONS]   packs the program for Windows into out/windows/win-unpacked

  --electron DIR   an unpacked distribution of Electron for Windows
  --download       lets electron-builder fetch Electron
  --target NAME    dir (default) or nsis, electron-builder's own installer: on Windows only
  --help           this text

  Without the first two: the Electron of node_modules on Windows, elsewhere a stand-in for it, which holds no
  program. Everything around it is the real thing either way; npm run check:pack compares.`;

const options = {
  electron: { type: 'string' },
  download: { type: 'boolean' },
  target: { type: 'string', default: 'dir' },
  help: { type: 'boolean' },
} as const;

/** The folder of Electron's distribution for Windows; undefined lets electron-builder fetch it. */
function electronFolder(asked: string | undefined, download: boolean, version: string): string | undefined {
  if (asked !== undefined) return asked;
  if (download) return undefined;
  const own = process.platform === 'win32' ? findElectron() : undefined;
  if (own !== undefined) return dirname(own);
  makeStandIn(places.standIn, version);
  console.log('Electron for Windows is not here: a stand-in takes its place. Not a program to hand out.');
  return places.standIn;
}

async function pack(values: ReturnType<typeof readOptions>): Promise<void> {
  await buildApp();
  await stage(places.staging);
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));
  const electron = electronFolder(values.electron, values.download ?? false, version);
  rmSync(places.pack, { recursive: true, force: true });
  mkdirSync(places.windows, { recursive: true });
  const settings = [
    `directories.output=${places.windows}`,
    `win.icon=${places.icon}`,
    `electronVersion=${version}`,
    ...(electron === undefined ? [] : [`electronDist=${electron}`]),
  ].map((setting) => `--config.${setting}`);
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  const args = ['--win', values.target, '--x64', '--publish', 'never', '--config', places.config];
  const { code, output } = await run(process.execPath, [builder, ...args, ...settings], {
    cwd: places.staging,
    quiet: true,
  });
  if (code !== 0 || !existsSync(places.pack)) throw new Error(`electron-builder failed:\n${output}`);
  console.log(`packed: ${places.pack}`);
}

function readOptions() {
  return parseArgs({ options }).values;
}

const values = readOptions();
if (values.help) console.log(HELP);
else await pack(values).catch(sayFailure);
