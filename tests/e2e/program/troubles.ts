import type { Page } from '@playwright/test';

/** Notes what no page may do: throw, break its content policy, or ask anybody but its own host. */
export function noteTroubles(page: Page, troubles: string[]): void {
  page.on('pageerror', (error) => troubles.push(`thrown: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text()) && !isPastedStyle(message.text()))
      troubles.push(`policy: ${message.text()}`);
  });
  page.on('request', (request) => {
    const isFirst = page.url() === 'about:blank';
    if (!isFirst && !isOwn(request.url(), page.url())) troubles.push(`asked elsewhere: ${request.url()}`);
  });
}

/** Reading a table copied from Excel meets its style attributes, which the policy rightly drops. */
const isPastedStyle = (words: string): boolean => /style attributes/.test(words);

/** Node gives an address of Electron's own scheme no origin, so scheme and host are compared. */
function isOwn(address: string, pageAddress: string): boolean {
  const [asked, page] = [new URL(address), new URL(pageAddress)];
  if (asked.protocol === 'data:' || asked.protocol === 'blob:') return true;
  return asked.protocol === page.protocol && asked.host === page.host;
}
