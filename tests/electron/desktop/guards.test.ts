import type { Session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { denyPermissions, guardNavigation } from '../../../electron/desktop/guards.ts';
import { app, electron, FakeWindow } from './electron-double.ts';

vi.mock('electron', async () => (await import('./electron-double.ts')).electron);

type Handler = (...args: unknown[]) => unknown;

function given() {
  app.removeAllListeners();
  guardNavigation();
  const { webContents } = new FakeWindow();
  const isPrevented = (event: string, details: object = {}) => {
    const preventDefault = vi.fn();
    webContents.emit(event, { ...details, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  return { webContents, isPrevented };
}

describe('a page stays where it is', () => {
  it.each(['app://bundle/', 'app://bundle/index.html', 'app://bundle/#/photos?year=2024'])(
    '%s may load again',
    (url) => {
      expect(given().isPrevented('will-navigate', { url })).toBe(false);
    },
  );

  it.each([
    'app://bundle/blobs/0123',
    'app://bundle/assets/main.js',
    'app://other/',
    'https://example.invalid/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
  ])('%s may not', (url) => {
    expect(given().isPrevented('will-navigate', { url })).toBe(true);
  });

  it('is not sent elsewhere, holds no other page and opens no window', () => {
    const { webContents, isPrevented } = given();
    const [deny] = (webContents.setWindowOpenHandler.mock.lastCall ?? []) as [(wish: object) => object];

    expect(isPrevented('will-redirect', { url: 'app://bundle/' })).toBe(true);
    expect(isPrevented('will-frame-navigate', { url: 'app://bundle/', isMainFrame: false })).toBe(true);
    expect(isPrevented('will-frame-navigate', { url: 'app://bundle/', isMainFrame: true })).toBe(false);
    expect(isPrevented('will-attach-webview')).toBe(true);
    expect(deny({ url: 'app://bundle/' })).toEqual({ action: 'deny' });
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
  });
});

describe('permissions', () => {
  const { defaultSession } = electron.session;
  beforeEach(() => denyPermissions(defaultSession as unknown as Session));

  it('are denied when asked for, looked up, or about a device', () => {
    const answer = vi.fn();
    const handlers = [
      defaultSession.setPermissionRequestHandler,
      defaultSession.setPermissionCheckHandler,
      defaultSession.setDevicePermissionHandler,
    ].flatMap(({ mock }) => mock.lastCall ?? []);
    const [ask, check, device] = handlers as [Handler, Handler, Handler];

    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
      ask(null, permission, answer, {});
      expect(check(null, permission, 'app://bundle', {})).toBe(false);
    }
    expect(answer.mock.calls).toEqual(Array(5).fill([false]));
    expect(device({})).toBe(false);
  });
});
