import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, it, vi } from 'vitest';
import {
  alive,
  eventually,
  family,
  fixtureApp,
  launchFixture,
  patience,
  standin,
  userData,
} from './standin-launch.ts';

vi.setConfig({ testTimeout: patience });
const run = promisify(execFile);
let data = userData();

afterEach(() => {
  data.remove();
  data = userData();
});

it('ends in order with all its processes, and keeps what the page stored', async () => {
  const first = await launchFixture(data.folder);
  await first.page.evaluate(() => localStorage.setItem('kept', 'yes'));
  const processes = family(first.app.process().pid ?? 0);
  await first.app.close();
  expect(processes.length).toBeGreaterThan(3);
  await expect.poll(() => alive(processes), eventually).toEqual([]);

  const second = await launchFixture(data.folder);
  expect(await second.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
  await second.app.close();
});

it('leaves neither Chromium nor utility processes behind when it is killed', async () => {
  const { app } = await launchFixture(data.folder);
  await app.evaluate(() => forkFixture('orphan'));
  await expect
    .poll(() => app.evaluate(() => fixtureSeen.utilities.get('orphan')?.said.length), eventually)
    .toBe(1);
  const processes = family(app.process().pid ?? 0);
  const ended = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await ended;
  await expect.poll(() => alive(processes), eventually).toEqual([]);
});

it('lets listeners refuse the end, in the order of Electron', async () => {
  const { app } = await launchFixture(data.folder);
  const order = await app.evaluate(async ({ app: main, BrowserWindow }) => {
    const events: string[] = [];
    const [window] = BrowserWindow.getAllWindows();
    main.once('before-quit', (event) => {
      events.push('before-quit refused');
      event.preventDefault();
    });
    main.quit();
    window?.once('close', (event) => {
      events.push('close refused');
      event.preventDefault();
    });
    main.quit();
    main.on('before-quit', () => events.push('before-quit'));
    window?.on('close', () => events.push('close'));
    window?.on('closed', () => events.push('closed'));
    main.on('window-all-closed', () => events.push('window-all-closed'));
    const quitting = new Promise<void>((resolve) => {
      main.once('will-quit', (event) => {
        events.push('will-quit refused');
        event.preventDefault();
        resolve();
      });
    });
    main.quit();
    await quitting;
    return [...events, window?.isDestroyed(), BrowserWindow.getAllWindows().length];
  });
  const refused = ['before-quit refused', 'close refused'];
  expect(order).toEqual([...refused, 'before-quit', 'close', 'closed', 'will-quit refused', true, 0]);
  await app.close();
});

it('throws on a destroyed window as Electron does', async () => {
  const { app } = await launchFixture(data.folder);
  const thrown = await app.evaluate(({ app: main, BrowserWindow }) => {
    main.on('window-all-closed', () => undefined);
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents;
    window?.destroy();
    const attempt = (act: () => unknown) => {
      try {
        return act();
      } catch (error) {
        return String(error);
      }
    };
    return [attempt(() => window?.show()), attempt(() => contents?.send('x')), contents?.isDestroyed()];
  });
  const error = 'TypeError: Object has been destroyed';
  expect(thrown).toEqual([error, error, true]);
  await app.close();
});

it('closes a window when its page closes, whoever closes it', async () => {
  const { app, page } = await launchFixture(data.folder);
  const closed = await app.evaluate(async ({ app: main, BrowserWindow }) => {
    main.on('window-all-closed', () => undefined);
    const window = new BrowserWindow({ show: false });
    await window.loadURL('about:blank');
    const gone = new Promise<void>((resolve) => window.once('closed', resolve));
    window.webContents.executeJavaScript('window.close()').catch(() => undefined);
    await gone;
    return BrowserWindow.getAllWindows().length;
  });
  expect(closed).toBe(1);
  await page.close();
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), eventually)
    .toBe(0);
  await app.close();
});

it('hears of a crashed page and loads it again', async () => {
  const { app } = await launchFixture(data.folder);
  const url = await app.evaluate(async ({ app: main, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const gone = new Promise((resolve) => main.once('render-process-gone', resolve));
    contents?.forcefullyCrashRenderer();
    await gone;
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.reload();
    await loaded;
    return [fixtureSeen.gone.join(), contents?.getURL()];
  });
  expect(url).toEqual(['crashed', 'app://bundle/index.html']);
  await app.close();
});

it('tells the first instance of the second, which ends', async () => {
  const { app } = await launchFixture(data.folder);
  const args = [`--user-data-dir=${data.folder}`, fixtureApp, 'a file.txt'];
  await run(join(standin, 'electron'), args, { cwd: data.folder });
  const [second] = await app.evaluate(() => fixtureSeen.seconds);
  expect(second?.argv.slice(1)).toEqual(args);
  expect(second).toMatchObject({ folder: data.folder, data: { from: 'second' } });
  await app.close();
});
