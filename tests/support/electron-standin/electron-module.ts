import { app } from './app/app.ts';
import { utilityProcess } from './app/utility-process.ts';
import { missing, strict } from './ground/strict.ts';
import { ipcMain } from './session/ipc.ts';
import { net } from './session/net.ts';
import { protocol } from './session/protocol.ts';
import { session } from './session/session.ts';
import { dialog } from './system/dialog.ts';
import { screen } from './system/display.ts';
import { nativeTheme } from './system/native-theme.ts';
import { clipboard, crashReporter, powerMonitor, shell } from './system/stubs.ts';
import { BrowserWindow } from './window/browser-window.ts';
import { menuClasses } from './window/menu.ts';
import { WebContents } from './window/web-contents.ts';

/** Interfaces of the main process that exist in Electron and throw here. */
const absent = [
  'autoUpdater',
  'contentTracing',
  'desktopCapturer',
  'globalShortcut',
  'inAppPurchase',
  'nativeImage',
  'netLog',
  'powerSaveBlocker',
  'pushNotifications',
  'safeStorage',
  'systemPreferences',
  'webFrameMain',
  'BaseWindow',
  'MessageChannelMain',
  'Notification',
  'ShareMenu',
  'TouchBar',
  'Tray',
  'View',
  'WebContentsView',
];

/** Everything that `electron` exports in the main process. */
export const electron: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(absent.map((name) => [name, missing(name)])),
  ...menuClasses,
  app,
  BrowserWindow: strict('BrowserWindow', BrowserWindow),
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  webContents: strict('webContents', WebContents),
};
