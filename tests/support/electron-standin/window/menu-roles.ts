import { app } from '../app/app.ts';
import { strict } from '../ground/strict.ts';
import type { BrowserWindow } from './browser-window.ts';

type Role = {
  readonly label: string;
  readonly run: (window: BrowserWindow | null) => void;
};

const zoomBy = (steps: number) => (window: BrowserWindow | null) => {
  if (window) window.webContents.zoomLevel += steps;
};
const headings = ['fileMenu', 'editMenu', 'viewMenu', 'windowMenu', 'help', 'appMenu'];

/** What a menu item of a role is called without a label of its own, and does instead of its `click`. */
export const roles: Readonly<Record<string, Role>> = strict('menu role', {
  about: { label: 'About', run: () => app.showAboutPanel() },
  close: { label: 'Close Window', run: (window) => window?.close() },
  copy: { label: 'Copy', run: (window) => window?.webContents.copy() },
  cut: { label: 'Cut', run: (window) => window?.webContents.cut() },
  delete: { label: 'Delete', run: (window) => window?.webContents.delete() },
  forceReload: { label: 'Force Reload', run: (window) => window?.webContents.reloadIgnoringCache() },
  minimize: { label: 'Minimize', run: (window) => window?.minimize() },
  paste: { label: 'Paste', run: (window) => window?.webContents.paste() },
  quit: { label: 'Quit', run: () => app.quit() },
  redo: { label: 'Redo', run: (window) => window?.webContents.redo() },
  reload: { label: 'Reload', run: (window) => window?.reload() },
  resetZoom: {
    label: 'Actual Size',
    run: (window) => {
      if (window) window.webContents.zoomLevel = 0;
    },
  },
  selectAll: { label: 'Select All', run: (window) => window?.webContents.selectAll() },
  toggleDevTools: { label: 'Toggle Developer Tools', run: (window) => window?.webContents.toggleDevTools() },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    run: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  undo: { label: 'Undo', run: (window) => window?.webContents.undo() },
  zoomIn: { label: 'Zoom In', run: zoomBy(0.5) },
  zoomOut: { label: 'Zoom Out', run: zoomBy(-0.5) },
  ...Object.fromEntries(headings.map((name) => [name, { label: name, run: () => undefined }])),
});
