import { noted, recorded } from '../ground/calls.ts';
import { StrictEmitter, strict } from '../ground/strict.ts';

/** `shell`: what would be opened is only written down. */
export const shell = strict('shell', {
  openExternal: recorded('shell.openExternal', async () => undefined),
  openPath: recorded('shell.openPath', async () => ''),
  showItemInFolder: noted('shell.showItemInFolder'),
  beep: noted('shell.beep'),
});

/** `crashReporter`: no reports are made. */
export const crashReporter = strict('crashReporter', {
  start: noted('crashReporter.start'),
  addExtraParameter: noted('crashReporter.addExtraParameter'),
  removeExtraParameter: noted('crashReporter.removeExtraParameter'),
  getLastCrashReport: () => null,
  getUploadedReports: () => [],
  getUploadToServer: () => false,
});

let clipboardText = '';

/** `clipboard` of the main process: a text of its own, not that of the pages or the system. */
export const clipboard = strict('clipboard', {
  writeText: async (text: string) => {
    clipboardText = text;
  },
  readText: async () => clipboardText,
  clear: async () => {
    clipboardText = '';
  },
});

/** `powerMonitor`: silent unless a test emits its events. */
class PowerMonitor extends StrictEmitter {
  static override readonly apiName = 'powerMonitor';
  isOnBatteryPower = () => false;
  getSystemIdleTime = () => 0;
}

export const powerMonitor = new PowerMonitor();
