import { recorded } from '../ground/calls.ts';
import { strict } from '../ground/strict.ts';

/**
 * `dialog`: nothing is shown and everything is cancelled at once. A test presets an answer as it would
 * with the real binary: `app.evaluate(({ dialog }) => { dialog.showOpenDialog = async () => … })`.
 */
export const dialog = strict('dialog', {
  showOpenDialog: recorded('dialog.showOpenDialog', async () => ({
    canceled: true,
    filePaths: [] as string[],
  })),
  showOpenDialogSync: recorded('dialog.showOpenDialogSync', () => undefined),
  showSaveDialog: recorded('dialog.showSaveDialog', async () => ({ canceled: true, filePath: '' })),
  showSaveDialogSync: recorded('dialog.showSaveDialogSync', () => ''),
  showMessageBox: recorded('dialog.showMessageBox', async () => ({ response: 0, checkboxChecked: false })),
  showMessageBoxSync: recorded('dialog.showMessageBoxSync', () => 0),
  showErrorBox: recorded('dialog.showErrorBox', (title: string, content: string) => {
    console.error(`electron stand-in: error box: ${title}: ${content}`);
  }),
});
