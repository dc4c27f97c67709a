import type { BrowserWindow } from 'electron';
import { expect, it, onTestFinished, vi } from 'vitest';
import { noteCrashes, reviveAfterCrash } from '../../../electron/desktop/crashes.ts';
import { keptLog } from '../scratch.ts';
import { app, electron, FakeWindow } from './electron-double.ts';

vi.mock('electron', async () => (await import('./electron-double.ts')).electron);

function given() {
  vi.clearAllMocks();
  const window = new FakeWindow();
  const log = keptLog();
  const clock = { ms: 0 };
  reviveAfterCrash(window as unknown as BrowserWindow, log, () => clock.ms);
  const crash = (reason = 'crashed') =>
    window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });
  return { window, log, clock, crash };
}

it('loads a crashed page anew, and notes it', () => {
  const { window, log, crash } = given();

  crash();

  expect(window.webContents.reload).toHaveBeenCalledOnce();
  expect(log.lines).toEqual(['page gone']);
  expect(app.quit).not.toHaveBeenCalled();
});

it('says so and ends when it crashes again at once', () => {
  const { window, clock, crash } = given();

  crash();
  clock.ms = 59_000;
  crash('oom');

  expect(window.webContents.reload).toHaveBeenCalledOnce();
  expect(electron.dialog.showErrorBox.mock.lastCall?.[1]).toContain('Những gì đã lưu vẫn còn nguyên');
  expect(app.quit).toHaveBeenCalledOnce();
});

it('loads it anew each time when that was long ago', () => {
  const { window, clock, crash } = given();

  crash();
  clock.ms = 61_000;
  crash();

  expect(window.webContents.reload).toHaveBeenCalledTimes(2);
  expect(app.quit).not.toHaveBeenCalled();
});

it('takes no orderly end for a crash, of a page or another process', () => {
  const { window, log, crash } = given();
  const before = process.listeners('uncaughtExceptionMonitor');
  noteCrashes(log);
  onTestFinished(() => {
    const [added] = process
      .listeners('uncaughtExceptionMonitor')
      .filter((listener) => !before.includes(listener));
    if (added) process.off('uncaughtExceptionMonitor', added);
  });

  crash('clean-exit');
  app.emit('child-process-gone', {}, { type: 'Utility', reason: 'killed', exitCode: 15 });
  expect(window.webContents.reload).not.toHaveBeenCalled();
  expect(log.lines).toEqual([]);

  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1 });
  expect(log.lines).toEqual(['process gone']);
});
