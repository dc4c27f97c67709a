import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launchFixture, patience, userData } from './standin-launch.ts';

const data = userData();
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  ({ app, page } = await launchFixture(data.folder));
}, patience);

afterAll(async () => {
  await app.close();
  data.remove();
}, patience);

const pageSize = () => page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio]);
const utility = (name: string) =>
  app.evaluate((_electron, which) => {
    const record = fixtureSeen.utilities.get(which);
    return { said: record?.said ?? [], exitCode: record?.exitCode };
  }, name);

describe('windows', () => {
  it('gives the page the size of the window, never below the minimum', async () => {
    expect(await pageSize()).toEqual([1000, 600, 1]);
    const bounds = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(500, 300);
      window?.setSize(100, 700);
      return window?.getBounds();
    });
    expect(bounds).toMatchObject({ width: 500, height: 700 });
    await expect.poll(pageSize, eventually).toEqual([500, 700, 1]);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
    await expect.poll(pageSize, eventually).toEqual([1366, 768, 1]);
  });

  it('zooms as a browser does: fewer CSS pixels, larger each', async () => {
    const zoom = (level: number) =>
      app.evaluate(({ BrowserWindow }, wanted) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.setZoomFactor(wanted);
        return contents?.getZoomFactor();
      }, level);
    expect(await zoom(2)).toBe(2);
    await expect.poll(pageSize, eventually).toEqual([683, 384, 2]);
    await zoom(1);
    await expect.poll(pageSize, eventually).toEqual([1366, 768, 1]);
  });

  it('keeps what is set on it', async () => {
    const kept = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBackgroundColor('#123456');
      const before = [window?.isVisible(), window?.isFocused(), window?.getTitle()];
      window?.maximize();
      const during = [window?.isMaximized(), window?.getBounds().height, window?.getNormalBounds().height];
      window?.unmaximize();
      return [...before, ...during, window?.getBackgroundColor()];
    });
    expect(kept).toEqual([true, true, 'Fixture page', true, 728, 768, '#123456']);
  });

  it('finds the window of a page', async () => {
    const window = await app.browserWindow(page);
    expect(await window.evaluate(({ webContents }) => webContents.getURL())).toBe('app://bundle/index.html');
  });

  it('prints to PDF', async () => {
    const pdf = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const bytes = await contents?.printToPDF({ pageSize: 'A4', landscape: true });
      return bytes?.toString('latin1') ?? '';
    });
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toMatch(/\/MediaBox \[0 0 84[12]/);
  });

  it('follows the theme', async () => {
    await page.emulateMedia({ colorScheme: null });
    const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    const choose = (source: 'system' | 'dark') =>
      app.evaluate(({ nativeTheme }, wanted) => {
        nativeTheme.themeSource = wanted;
        return nativeTheme.shouldUseDarkColors;
      }, source);
    expect(await choose('dark')).toBe(true);
    await expect.poll(isDark, eventually).toBe(true);
    expect(await choose('system')).toBe(false);
    await expect.poll(isDark, eventually).toBe(false);
  });
});

describe('the system', () => {
  it('has the menu, its items and roles', async () => {
    const state = await app.evaluate(({ Menu }) => {
      const menu = Menu.getApplicationMenu();
      menu?.getMenuItemById('help')?.click();
      menu?.getMenuItemById('wrap')?.click();
      const help = menu?.getMenuItemById('help');
      return [
        help?.accelerator,
        menu?.getMenuItemById('wrap')?.checked,
        menu?.getMenuItemById('quit')?.label,
      ];
    });
    expect(state).toEqual(['F1', true, 'Quit']);
    const opened = await app.evaluate(() =>
      electronStandin.calls.filter(({ api }) => api === 'shell.openPath'),
    );
    expect(opened).toEqual([{ api: 'shell.openPath', args: ['/help'] }]);
  });

  it('answers dialogs as a test presets them, and cancels the others', async () => {
    const answers = await app.evaluate(async ({ dialog }) => {
      const first = await dialog.showOpenDialog({});
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/chosen'] });
      return [first, await dialog.showOpenDialog({})];
    });
    expect(answers).toEqual([
      { canceled: true, filePaths: [] },
      { canceled: false, filePaths: ['/chosen'] },
    ]);
  });

  it('knows the application and its folders', async () => {
    const facts = await app.evaluate(({ app: main }) => {
      main.setPath('documents', '/somewhere');
      const folders = (['userData', 'logs', 'crashDumps', 'documents'] as const).map((name) =>
        main.getPath(name),
      );
      return [main.getName(), main.getVersion(), main.isPackaged, main.getLocale(), ...folders];
    });
    const folders = [data.folder, join(data.folder, 'logs'), join(data.folder, 'Crashpad'), '/somewhere'];
    expect(facts).toEqual(['Stand-in Fixture', '1.2.3', false, 'en-US', ...folders]);
    const unknown = app.evaluate(({ app: main }) => main.getPath('nowhere' as 'home'));
    await expect(unknown).rejects.toThrow("Failed to get 'nowhere' path");
  });
});

describe('utility processes', () => {
  it('talks in structured clones, holding messages until the child listens', async () => {
    await app.evaluate(() => {
      forkFixture('talker');
      const bytes = new Uint8Array([1, 2, 255]);
      fixtureSeen.utilities.get('talker')?.child.postMessage({ map: new Map([['a', 1n]]), bytes });
    });
    await expect.poll(async () => (await utility('talker')).said, eventually).toHaveLength(2);
    const [hello, back] = await app.evaluate(() => {
      const [first, second] = fixtureSeen.utilities.get('talker')?.said ?? [];
      const { map, bytes } = (second as { back: { map: Map<string, bigint>; bytes: Uint8Array } }).back;
      return [first, { map: [...map], bytes: bytes instanceof Uint8Array && [...bytes] }];
    });
    expect(hello).toEqual({ hello: 'talker', type: 'utility', hasSend: false });
    expect(back).toEqual({ map: [['a', 1n]], bytes: [1, 2, 255] });
  });

  it('tells how it ended', async () => {
    await app.evaluate(() => fixtureSeen.utilities.get('talker')?.child.postMessage('end'));
    await expect.poll(async () => (await utility('talker')).exitCode, eventually).toBe(7);
    await app.evaluate(() => forkFixture('killed'));
    await expect.poll(async () => (await utility('killed')).said, eventually).toHaveLength(1);
    expect(await app.evaluate(() => fixtureSeen.utilities.get('killed')?.child.kill())).toBe(true);
    await expect.poll(async () => (await utility('killed')).exitCode, eventually).toBe(15);
    const gone = await app.evaluate(() => fixtureSeen.gone);
    expect(gone).toEqual(['talker: abnormal-exit', 'killed: killed']);
  });
});
