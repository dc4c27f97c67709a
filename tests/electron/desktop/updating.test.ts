import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { desktopUpdating } from '../../../electron/desktop/updating.ts';
import { openSettings } from '../../../electron/shared/settings.ts';
import { keptLog, scratchFolder } from '../scratch.ts';
import { electron } from './electron-double.ts';

vi.mock('electron', async () => (await import('./electron-double.ts')).electron);

const { showOpenDialog } = electron.dialog;
beforeEach(() => void vi.clearAllMocks());

function given() {
  const settings = openSettings(join(scratchFolder(), 'settings.json'), keptLog());
  return { settings, updating: desktopUpdating({ window: () => undefined, settings }) };
}

describe('picking an installer', () => {
  it('offers programs only, and begins where the last one was', async () => {
    const { updating, settings } = given();
    showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/usb/TangThu-Setup-0.2.0.exe'] });
    expect(await updating.pickInstaller()).toBe('/usb/TangThu-Setup-0.2.0.exe');
    await updating.pickInstaller();
    await settings.settled();
    expect(showOpenDialog.mock.calls).toMatchObject([
      [{ title: 'Chọn bộ cài của bản mới', filters: [{ extensions: ['exe'] }] }],
      [{ defaultPath: '/usb' }],
    ]);
  });

  it('gives nothing when the dialog is left', async () => {
    showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    expect(await given().updating.pickInstaller()).toBeNull();
  });
});

describe('starting an installer', () => {
  it('lets it wait for this program, show itself and start the new one', async () => {
    const folder = scratchFolder();
    const installer = join(folder, 'setup');
    writeFileSync(
      installer,
      `#!/bin/sh\necho "$@" > "${folder}/given.part"; mv "${folder}/given.part" "${folder}/given"\n`,
    );
    chmodSync(installer, 0o755);
    await given().updating.startInstaller(installer);
    await vi.waitUntil(() => existsSync(join(folder, 'given')), { timeout: 10_000 });
    expect(readFileSync(join(folder, 'given'), 'utf8')).toBe('/UPDATE /RUN /WAIT=60\n');
  });

  it('fails where it cannot be started', async () => {
    await expect(given().updating.startInstaller('/nowhere/setup.exe')).rejects.toThrow('ENOENT');
  });
});
