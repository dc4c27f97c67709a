import { describe, expect, it } from 'vitest';
import { browserArguments, findBrowser } from '../../../electron/web/browser.ts';

const found = (platform: string, env: Record<string, string>, ...installed: string[]) =>
  findBrowser({ platform, env, isRoot: false }, (path) => installed.includes(path))?.path;

describe('the browser', () => {
  it('on Windows is Edge where it is, else Chrome, also for one user only', () => {
    const env = {
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      ProgramFiles: 'C:\\Program Files',
      LOCALAPPDATA: 'C:\\Users\\lan\\AppData\\Local',
    };
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Users\\lan\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';

    expect(found('win32', env, chrome, edge)).toBe(edge);
    expect(found('win32', env, chrome)).toBe(chrome);
    expect(found('win32', env)).toBeUndefined();
  });

  it('on Linux is looked for on the path, where there is a display', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin', DISPLAY: ':0' };

    expect(found('linux', env, '/usr/bin/chromium', '/usr/local/bin/google-chrome')).toBe(
      '/usr/local/bin/google-chrome',
    );
    expect(found('linux', { PATH: '/usr/bin', WAYLAND_DISPLAY: 'wayland-0' }, '/usr/bin/chromium')).toBe(
      '/usr/bin/chromium',
    );
    expect(found('linux', { PATH: '/usr/bin' }, '/usr/bin/chromium')).toBeUndefined();
  });

  it('on a Mac is an application', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

    expect(found('darwin', {}, chrome)).toBe(chrome);
  });

  it('opens one plain window with a profile of its own, and keeps its sandbox except for root on Linux', () => {
    const path = '/usr/bin/chromium';
    const isProgram = () => true;
    const root = findBrowser(
      { platform: 'linux', env: { PATH: '/usr/bin', DISPLAY: ':0' }, isRoot: true },
      isProgram,
    );
    const mac = findBrowser({ platform: 'darwin', env: {}, isRoot: true }, isProgram);

    const plain = browserArguments({ path, isRoot: false }, 'http://127.0.0.1:1/login?t=x', '/data/browser');

    expect(plain).toContain('--app=http://127.0.0.1:1/login?t=x');
    expect(plain).toContain('--user-data-dir=/data/browser');
    expect(plain).toContain('--no-first-run');
    expect(plain).not.toContain('--no-sandbox');
    expect(root && browserArguments(root, '', '')).toContain('--no-sandbox');
    expect(mac && browserArguments(mac, '', '')).not.toContain('--no-sandbox');
  });
});
