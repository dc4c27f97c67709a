import { join } from 'node:path';
import { app, type BrowserWindow, crashReporter, session, shell } from 'electron';
import { dataFolder } from '../../db/data-folder.ts';
import { createHost, type Host, openDataFolder } from '../shared/host.ts';
import { portableDataFolder } from '../shared/portable.ts';
import { EVENT_CHANNEL } from './channels.ts';
import { commandLineOf, runCommandLine } from './command-line.ts';
import { coreInProcess } from './core-channel.ts';
import { noteCrashes, reviveAfterCrash } from './crashes.ts';
import { denyPermissions, guardNavigation } from './guards.ts';
import { desktopNative } from './host-calls.ts';
import { serveCalls } from './ipc.ts';
import { installMenu } from './menu.ts';
import { registerScheme, serveScheme } from './scheme.ts';
import { desktopUpdating } from './updating.ts';
import { bringForward, openWindow } from './window.ts';

/** What the build lays beside this file, which it bundles into `out/desktop/main.js`. */
const here = import.meta.dirname;
const places = {
  preload: join(here, 'preload.cjs'),
  core: join(here, '../core/utility.js'),
  renderer: join(here, '../renderer'),
  commandLine: join(here, '../cli/main.js'),
};

let window: BrowserWindow | undefined;

registerScheme();
app.enableSandbox();
const portable = app.isPackaged ? portableDataFolder(app.getPath('exe')) : null;
const data = chooseDataFolder();
crashReporter.start({ uploadToServer: false });
const words = commandLineOf(process.argv);
if (words) void app.whenReady().then(() => runCommandLine(places.commandLine, words));
else if (app.requestSingleInstanceLock({ words: process.argv.slice(1) })) {
  app.on('window-all-closed', () => app.quit());
  guardNavigation();
  void app.whenReady().then(start);
} else app.quit();

/** Both hosts share one folder for settings and logs, a program from the ZIP has its own beside it; Chromium's files lie apart. */
function chooseDataFolder(): string {
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    const { platform, env } = process;
    app.setPath('userData', portable ?? dataFolder({ platform, env, home: app.getPath('home') }));
  }
  const folder = app.getPath('userData');
  app.setPath('sessionData', join(folder, 'window'));
  return folder;
}

function start(): void {
  const { log, settings } = openDataFolder(data);
  const isDev = !app.isPackaged;
  noteCrashes(log);
  const host = createHost({
    spawn: coreInProcess(places.core, (text) => log.note('core', { text })),
    native: desktopNative({ window: () => window, settings }),
    about: {
      host: 'desktop',
      platform: process.platform,
      appVersion: app.getVersion(),
      hasDialogs: true,
      updatesBy: portable === null ? 'file' : 'zip',
    },
    dataFolder: data,
    updating: portable === null ? desktopUpdating({ window: () => window, settings }) : null,
    settings,
    log,
    rendererFolder: places.renderer,
    copiesFolder: join(data, 'copies'),
    documents: app.getPath('documents'),
  });
  void host.station.start();
  serveScheme(host.files);
  denyPermissions(session.defaultSession);
  serveCalls(host.call);
  const tell = (event: object) => window?.webContents.send(EVENT_CHANNEL, event);
  host.station.onEvent(tell);
  host.packages.hand(process.argv.slice(1), process.cwd());
  app.on('second-instance', (_event, _words, cwd, said) => {
    if (host.packages.hand(wordsOf(said), cwd)) tell({ type: 'package' });
    if (window) bringForward(window);
  });
  installMenu({
    isDev,
    onAction: (id) => tell({ type: 'action', id }),
    onLogs: () => void shell.openPath(join(data, 'logs')),
  });
  window = openWindow({ preload: places.preload, settings, isDev });
  window.once('closed', () => {
    window = undefined;
  });
  reviveAfterCrash(window, log);
  endWithArchiveClosed(window, host);
}

/** What a second start was given: Chromium mixes switches of its own into the words it hands over. */
function wordsOf(said: unknown): readonly string[] {
  const { words } = { words: [] as unknown, ...(said as object | null) };
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
}

/** The archive is closed after the last window said farewell, and as soon as Windows announces its own end. */
function endWithArchiveClosed(opened: BrowserWindow, host: Host): void {
  let hasEnded = false;
  const end = () => void host.end();
  opened.on('query-session-end', end);
  opened.on('session-end', end);
  app.on('will-quit', (event) => {
    if (hasEnded) return;
    event.preventDefault();
    void host.end().finally(() => {
      hasEnded = true;
      app.quit();
    });
  });
}
