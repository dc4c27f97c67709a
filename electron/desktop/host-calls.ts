import { basename, dirname } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { ArchiveError } from '#contract';
import type { NativeAbilities } from '../shared/host-handlers.ts';
import type { SettingsFile } from '../shared/settings.ts';
import text from './menu-text.json' with { type: 'json' };

export type NativeOptions = {
  readonly window: () => BrowserWindow | undefined;
  readonly settings: SettingsFile;
};

const FOLDER = ['openDirectory' as const, 'createDirectory' as const];
const ONE_FILE = {
  properties: ['openFile' as const],
  filters: [{ name: text.dialogs.packages, extensions: ['zip', 'tar', 'age'] }],
};

/** What Electron does for the page. Windows forgets where a dialog was, so each purpose has its remembered folder. */
export function desktopNative({ window, settings }: NativeOptions): NativeAbilities {
  return {
    async pickFolder(purpose) {
      const parent = window();
      const defaultPath = settings.current.dialogFolders[purpose] ?? app.getPath('documents');
      const title = text.dialogs[purpose];
      const options = {
        title,
        defaultPath,
        ...(purpose === 'packed' ? ONE_FILE : { properties: FOLDER }),
      };
      const { filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options));
      const [folder] = filePaths;
      if (folder === undefined) return null;
      settings.change(({ dialogFolders }) => ({
        dialogFolders: { ...dialogFolders, [purpose]: dirname(folder) },
      }));
      return folder;
    },
    reveal: async (path) => shell.showItemInFolder(path),
    async openPath(path) {
      const problem = await shell.openPath(path);
      if (problem)
        throw new ArchiveError(
          { code: 'file_unreadable', name: basename(path) },
          { cause: new Error(problem) },
        );
    },
    quit: () => app.quit(),
  };
}
