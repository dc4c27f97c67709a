import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Host } from '../shared/host.ts';
import { CALL_CHANNEL } from './channels.ts';
import { isOurs } from './scheme.ts';

/** Answers the page's calls; a call from any other place is refused and never looked at. */
export function serveCalls(call: Host['call']): void {
  ipcMain.handle(CALL_CHANNEL, (event, contract: unknown, request: unknown) => {
    if (!isFromOurPage(event)) throw new Error('refused: not the page of this program');
    if (contract !== 'archive' && contract !== 'host') throw new Error('refused: no such contract');
    return call(contract, request);
  });
}

/** Our page at the top of its window, not a frame in it and not a page that is already gone. */
function isFromOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
}
