import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Host } from '../shared/host.ts';
import { CALL_CHANNEL, CANCEL_CHANNEL } from './channels.ts';
import { isOurs } from './scheme.ts';

/**
 * Answers the page's calls; a call from any other place is refused and never looked at. A call that the page has given
 * a number can be given up by that number.
 */
export function serveCalls(call: Host['call']): void {
  const underWay = new Map<unknown, AbortController>();
  ipcMain.handle(CALL_CHANNEL, async (event, contract: unknown, request: unknown, number: unknown) => {
    if (!isFromOurPage(event)) throw new Error('refused: not the page of this program');
    if (contract !== 'archive' && contract !== 'host') throw new Error('refused: no such contract');
    const given = new AbortController();
    underWay.set(number, given);
    try {
      return await call(contract, request, given.signal);
    } finally {
      if (underWay.get(number) === given) underWay.delete(number);
    }
  });
  ipcMain.handle(CANCEL_CHANNEL, (event, number: unknown) => {
    if (isFromOurPage(event)) underWay.get(number)?.abort();
  });
}

/** Our page at the top of its window, not a frame in it and not a page that is already gone. */
function isFromOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
}
