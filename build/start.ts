import { buildApp } from './build-app.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { start } from './run.ts';
import { sayFailure } from './say-failure.ts';

const HELP = `npm start [-- OPTIONS]   builds what has changed and opens the app

  --web      in the local web shell, also when Electron is there
  --help     this text
  Other options go to the app.`;

/** Opens the app: in Electron when its program is there or comes quickly, else in the web shell. */
async function open(args: readonly string[]): Promise<void> {
  const made = await buildApp();
  if (made.length > 0) console.log(`built: ${made.join(', ')}`);
  const electron = args.includes('--web') ? undefined : await electronHere();
  const own = args.filter((arg) => arg !== '--web');
  const child = electron
    ? start(electron, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '.', ...own])
    : start(process.execPath, ['electron/web/main.ts', ...own]);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('close', (code) => process.exit(code ?? 1));
}

async function electronHere(): Promise<string | undefined> {
  const electron = hasDisplay() ? (findElectron() ?? (await fetchElectron())) : undefined;
  if (!electron) {
    const reason = hasDisplay()
      ? 'Electron could not be fetched (npx install-electron)'
      : 'There is no display';
    console.log(`${reason}: opening the web shell instead.`);
  }
  return electron;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux' || process.env.ELECTRON_OVERRIDE_DIST_PATH) return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(HELP);
else await open(args).catch(sayFailure);
