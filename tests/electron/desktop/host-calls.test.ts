import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { desktopNative } from '../../../electron/desktop/host-calls.ts';
import { openSettings } from '../../../electron/shared/settings.ts';
import { keptLog, scratchFolder } from '../scratch.ts';
import { app, electron } from './electron-double.ts';

vi.mock('electron', async () => (await import('./electron-double.ts')).electron);

const { showOpenDialog } = electron.dialog;
beforeEach(() => void vi.clearAllMocks());

function given() {
  const settings = openSettings(join(scratchFolder(), 'settings.json'), keptLog());
  return { settings, native: desktopNative({ window: () => undefined, settings }) };
}

describe('the folder dialog', () => {
  it('begins in the documents, and later where it was left for the same purpose', async () => {
    const { native, settings } = given();
    showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/usb/sao lưu/kho'] });

    expect(await native.pickFolder('backup')).toBe('/usb/sao lưu/kho');
    await native.pickFolder('backup');
    await native.pickFolder('open');
    await settings.settled();

    expect(showOpenDialog.mock.calls).toMatchObject([
      [{ title: 'Chọn nơi giữ bản sao lưu', defaultPath: '/documents' }],
      [{ defaultPath: '/usb/sao lưu' }],
      [{ title: 'Chọn thư mục của kho', defaultPath: '/documents' }],
    ]);
  });

  it('asks for a file where a packed package is chosen', async () => {
    const { native } = given();
    showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/usb/goi.tar.age'] });

    expect(await native.pickFolder('packed')).toBe('/usb/goi.tar.age');
    expect(showOpenDialog.mock.calls).toMatchObject([
      [{ properties: ['openFile'], filters: [{ extensions: ['zip', 'tar', 'age'] }] }],
    ]);
  });

  it('gives nothing, and remembers nothing, when it is left', async () => {
    const { native, settings } = given();
    showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });

    expect(await native.pickFolder('open')).toBeNull();
    expect(settings.current.dialogFolders).toEqual({});
  });
});

it('opens and shows files with the system, and says when it cannot', async () => {
  const { native } = given();

  await native.openPath('/tmp/Biên bản.pdf');
  await native.reveal('/kho');
  electron.shell.openPath.mockResolvedValueOnce('no program for it');

  await expect(native.openPath('/tmp/Biên bản.pdf')).rejects.toMatchObject({
    detail: { code: 'file_unreadable', name: 'Biên bản.pdf' },
  });
  expect(electron.shell.showItemInFolder).toHaveBeenCalledWith('/kho');
  expect(electron.shell.openExternal).not.toHaveBeenCalled();
  native.quit();
  expect(app.quit).toHaveBeenCalledOnce();
});
