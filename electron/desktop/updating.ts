import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { SettingsFile } from '../shared/settings.ts';
import type { UpdateAbilities } from '../shared/update/updates.ts';
import text from './menu-text.json' with { type: 'json' };

/** Shows its progress, waits until this program has ended, and starts the new one; see the installer's own script. */
const INSTALLER_SWITCHES = ['/UPDATE', '/RUN', '/WAIT=60'];

export type UpdatingOptions = {
  readonly window: () => BrowserWindow | undefined;
  readonly settings: SettingsFile;
};

/** How the installed program updates itself: an installer picked by a person, started as a program of its own. */
export function desktopUpdating({ window, settings }: UpdatingOptions): UpdateAbilities {
  return {
    async pickInstaller() {
      const parent = window();
      const options = {
        title: text.dialogs.update,
        defaultPath: settings.current.dialogFolders.update ?? app.getPath('downloads'),
        properties: ['openFile' as const],
        filters: [{ name: text.dialogs.installers, extensions: ['exe'] }],
      };
      const { filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options));
      const [path] = filePaths;
      if (path === undefined) return null;
      settings.change(({ dialogFolders }) => ({
        dialogFolders: { ...dialogFolders, update: dirname(path) },
      }));
      return path;
    },
    async startInstaller(path) {
      const installer = spawn(path, INSTALLER_SWITCHES, { stdio: 'ignore', detached: true });
      await once(installer, 'spawn');
      installer.unref();
    },
  };
}
