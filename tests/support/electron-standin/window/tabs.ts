import { chromium } from '../chromium/chromium.ts';
import { toApp } from '../chromium/url-map.ts';
import { WebContents } from './web-contents.ts';

/** Follows the browser's tabs: an ended one ends its window, a popup is asked about and closed. */
export function watchTabs(): void {
  const { connection } = chromium;
  const contentsOf = WebContents.fromDevToolsTargetId;
  connection.on('Target.targetDestroyed', ({ targetId }) => contentsOf(targetId)?.owner.contentsGone());
  connection.on('Target.targetCreated', async ({ targetInfo: { type, openerId, url, targetId } }) => {
    const opener = openerId && type === 'page' ? contentsOf(openerId) : undefined;
    if (!opener) return;
    await connection.send('Target.closeTarget', { targetId });
    opener.mayOpen(toApp(url));
  });
}
