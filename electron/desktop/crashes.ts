import { app, type BrowserWindow, dialog } from 'electron';
import type { HostLog } from '../shared/log.ts';
import text from './menu-text.json' with { type: 'json' };

/** A second crash within this time is no accident any more. */
const AGAIN_WITHIN_MS = 60_000;
/** How a process ends that was told to. */
const ORDERLY = ['clean-exit', 'killed'];

/** Loads a crashed page anew once; when that does not help, says so and ends. The archive is not touched by either. */
export function reviveAfterCrash(window: BrowserWindow, log: HostLog, now: () => number = Date.now): void {
  let lastCrashMs = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    if (ORDERLY.includes(reason)) return;
    log.note('page gone', { reason, exitCode });
    const isAgain = now() - lastCrashMs < AGAIN_WITHIN_MS;
    lastCrashMs = now();
    if (!isAgain) return window.webContents.reload();
    dialog.showErrorBox(text.crash.title, text.crash.content);
    app.quit();
  });
  window.on('unresponsive', () => log.note('page unresponsive'));
}

/** Notes what else may end without notice: graphics, network and other child processes, and bugs in main. */
export function noteCrashes(log: HostLog): void {
  app.on('child-process-gone', (_, { type, name, reason, exitCode }) => {
    if (!ORDERLY.includes(reason)) log.note('process gone', { type, name, reason, exitCode });
  });
  process.on('uncaughtExceptionMonitor', (error) => log.incident('main', 'uncaught', error));
}
