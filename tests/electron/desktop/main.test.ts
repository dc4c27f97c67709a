import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { scratchFolder } from '../scratch.ts';
import type { FakeWindow } from './electron-double.ts';

type Double = typeof import('./electron-double.ts');
type Prepare = (double: Double) => void;

/** Runs the entry of the desktop host as Electron does, on a fresh double of it. */
async function started(data = scratchFolder(), prepare: Prepare = () => undefined): Promise<Double> {
  const before = process.listeners('uncaughtExceptionMonitor');
  onTestFinished(() => {
    for (const listener of process.listeners('uncaughtExceptionMonitor')) {
      if (!before.includes(listener)) process.off('uncaughtExceptionMonitor', listener);
    }
  });
  vi.resetModules();
  const double = await import('./electron-double.ts');
  vi.doMock('electron', () => double.electron);
  double.app.setPath('userData', data);
  prepare(double);
  onTestFinished(async () => {
    const hasRun = double.app.emit('will-quit', { preventDefault: () => undefined });
    if (hasRun) await vi.waitFor(() => expect(double.app.quit).toHaveBeenCalled());
  });
  await import('../../../electron/desktop/main.ts');
  await Promise.resolve();
  return double;
}

const windowOf = ({ FakeWindow }: Double): FakeWindow => {
  if (!FakeWindow.last) throw new Error('no window was opened');
  return FakeWindow.last;
};

const page = { senderFrame: { url: 'app://bundle/', parent: null } };
const call = ({ asked }: Double, procedure: string, input: object = {}) =>
  asked.handler?.(page, 'host', { procedure, input });

describe('the desktop host', () => {
  it('makes its scheme known before anything else, and its window as closed as it can be', async () => {
    const double = await started();
    const { app, electron, asked } = double;
    const order = (mock: { mock: { invocationCallOrder: number[] } }) =>
      mock.mock.invocationCallOrder[0] ?? 0;

    expect(order(electron.protocol.registerSchemesAsPrivileged)).toBeLessThan(order(app.whenReady));
    expect(order(app.enableSandbox)).toBeLessThan(order(app.whenReady));
    expect(electron.protocol.registerSchemesAsPrivileged.mock.lastCall?.[0]).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
    expect(electron.crashReporter.start).toHaveBeenCalledWith({ uploadToServer: false });
    expect(windowOf(double).options).toMatchObject({
      minWidth: 1024,
      minHeight: 640,
      show: false,
      title: 'Tàng Thư',
      backgroundColor: '#FBFAF7',
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        devTools: false,
      },
    });
    // Nothing that would open the page further: insecure content, experiments, Blink features, webviews.
    const preferences = Object.keys(windowOf(double).options.webPreferences as object).sort();
    expect(preferences.join(' ')).toBe(
      'contextIsolation devTools nodeIntegration preload sandbox spellcheck webSecurity',
    );
    expect(windowOf(double).loadURL).toHaveBeenCalledWith('app://bundle/');
    expect((await asked.files?.(new Request('app://other/index.html')))?.status).toBe(404);
  });

  it('does nothing but end when it already runs', async () => {
    const { app, FakeWindow } = await started(scratchFolder(), ({ app }) => {
      app.requestSingleInstanceLock.mockReturnValue(false);
    });

    expect(app.quit).toHaveBeenCalledOnce();
    expect(app.whenReady).not.toHaveBeenCalled();
    expect(FakeWindow.last).toBeUndefined();
  });

  it('comes forward when it is started again', async () => {
    const double = await started();
    windowOf(double).isMinimized.mockReturnValue(true);

    double.app.emit('second-instance');

    expect(windowOf(double).restore).toHaveBeenCalledOnce();
    expect(windowOf(double).focus).toHaveBeenCalledOnce();
  });

  it('keeps its data where it was told, the browser engine’s apart', async () => {
    const data = scratchFolder();

    const { app } = await started(data);

    expect(app.setPath).toHaveBeenLastCalledWith('sessionData', join(data, 'window'));
  });

  it('keeps its data where the command line and the web shell look, when it was not told', async () => {
    const data = scratchFolder();
    vi.stubEnv('TANGTHU_DATA', data);
    onTestFinished(() => void vi.unstubAllEnvs());

    const { app } = await started('/elsewhere', ({ app }) => {
      app.commandLine.hasSwitch.mockReturnValue(false);
    });

    expect(app.setPath).toHaveBeenCalledWith('userData', data);
  });

  it('shows the window when it is drawn, and opens it the next time where it was', async () => {
    const data = scratchFolder();
    const first = windowOf(await started(data));
    first.emit('ready-to-show');
    first.isMaximized.mockReturnValue(true);
    first.emit('close');
    await vi.waitFor(() => expect(existsSync(join(data, 'settings.json'))).toBe(true));

    const second = windowOf(await started(data));
    second.emit('ready-to-show');

    expect(first.show).toHaveBeenCalledOnce();
    expect(first.maximize).not.toHaveBeenCalled();
    expect(second.options).toMatchObject({ x: 10, y: 20, width: 1200, height: 800 });
    expect(second.maximize).toHaveBeenCalledOnce();
  });

  it('runs the core in a process of its own, and passes events on', async () => {
    const double = await started();
    const { asked, electron } = double;

    await call(double, 'station.open', { folder: '/kho' });
    asked.menu?.[0]?.submenu[0]?.click?.();

    const [[entry]] = electron.utilityProcess.fork.mock.calls as unknown as [[string]];
    expect(entry).toMatch(/core[\\/]utility\.js$/);
    expect(windowOf(double).webContents.send.mock.calls).toEqual([
      ['archive-host:event', { type: 'archive', isOpen: true }],
      ['archive-host:event', { type: 'action', id: 'entry.new' }],
    ]);
  });

  it('closes the core before the end, and ends with its last window', async () => {
    const double = await started();
    const { app, asked } = double;
    await call(double, 'station.open', { folder: '/kho' });
    app.emit('window-all-closed');
    expect(app.quit).toHaveBeenCalledOnce();

    const first = { preventDefault: vi.fn() };
    app.emit('will-quit', first);
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledTimes(2));
    const second = { preventDefault: vi.fn() };
    app.emit('will-quit', second);

    expect(first.preventDefault).toHaveBeenCalledOnce();
    expect(asked.child?.said.at(-1)).toEqual({ type: 'close' });
    expect(second.preventDefault).not.toHaveBeenCalled();
  });

  it.each(['query-session-end', 'session-end'])('closes the archive at %s of Windows', async (event) => {
    const double = await started();
    await call(double, 'station.open', { folder: '/kho' });

    windowOf(double).emit(event, {});

    await vi.waitFor(() => expect(double.asked.child?.said.at(-1)).toEqual({ type: 'close' }));
  });

  it('starts a core that is lost anew, and tells the page', async () => {
    const double = await started();
    await call(double, 'station.open', { folder: '/kho' });
    const first = double.asked.child;

    first?.emit('exit', 139);

    const told = () => windowOf(double).webContents.send.mock.calls.map(([, event]) => event);
    const archive = (isOpen: boolean) => ({ type: 'archive', isOpen });
    await vi.waitFor(() => expect(told()).toEqual([archive(true), archive(false), archive(true)]));
    expect(double.asked.child).not.toBe(first);
    expect(await call(double, 'station.state')).toMatchObject({ value: { folder: '/kho', problem: null } });
  });
});

describe('a double click on the file in a package', () => {
  function givenPackage(): { folder: string; file: string } {
    const folder = join(scratchFolder(), 'phuong-2024');
    mkdirSync(folder);
    const file = join(folder, 'mo-goi.tangthu');
    writeFileSync(file, '');
    return { folder, file };
  }
  const take = (double: Double) => call(double, 'native.takePackage');

  it('starts the program with that package', async () => {
    const { folder, file } = givenPackage();
    const { argv } = process;
    process.argv = ['TangThu.exe', file];
    onTestFinished(() => {
      process.argv = argv;
    });
    const double = await started();
    expect(double.app.requestSingleInstanceLock).toHaveBeenCalledWith({ words: [file] });
    expect(await take(double)).toMatchObject({ value: { folder } });
    expect(await take(double)).toMatchObject({ value: { folder: null } });
  });

  it('brings the running program forward and tells the page', async () => {
    const { folder } = givenPackage();
    const double = await started();
    const mixed = ['TangThu.exe', '--allow-file-access-from-files', 'mo-goi.tangthu'];
    double.app.emit('second-instance', {}, mixed, folder, { words: ['mo-goi.tangthu'] });
    expect(windowOf(double).webContents.send.mock.lastCall?.[1]).toEqual({ type: 'package' });
    expect(windowOf(double).focus).toHaveBeenCalledOnce();
    expect(await take(double)).toMatchObject({ value: { folder } });
  });

  it.each([undefined, null, 'words', { words: 'mo-goi.tangthu' }, { words: [7, null] }])(
    'tells the page nothing of a second start that says %j',
    async (said) => {
      const double = await started();
      double.app.emit('second-instance', {}, [], givenPackage().folder, said);
      expect(windowOf(double).webContents.send).not.toHaveBeenCalled();
      expect(await take(double)).toMatchObject({ value: { folder: null } });
    },
  );
});
