import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { SettingsFile } from '../shared/settings.ts';
import { PAGE_URL } from './scheme.ts';
import { openingPlace, smallestSize } from './window-place.ts';

export type WindowOptions = {
  readonly preload: string;
  readonly settings: SettingsFile;
  /** Whether a person may look into the page with the developer tools. */
  readonly isDev: boolean;
};

/** The page's ground, so that a window never flashes white. */
const GROUND = { light: '#FBFAF7', dark: '#1B1A18' };

/** Opens the program's window, shown when its first frame is drawn, where it was the last time. */
export function openWindow({ preload, settings, isDev }: WindowOptions): BrowserWindow {
  const remembered = settings.current.window;
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const smallest = smallestSize(screens);
  const window = new BrowserWindow({
    ...openingPlace(remembered, screens),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: isDev,
    },
  });
  window.once('ready-to-show', () => {
    if (remembered?.isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    settings.change(() => ({ window: { x, y, width, height, isMaximized: window.isMaximized() } }));
  });
  void window.loadURL(PAGE_URL);
  return window;
}

/** Brings a window to the front, also when it was minimised. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
