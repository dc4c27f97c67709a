import type { Page } from '@playwright/test';

/** Puts a table into the clipboard as Excel and Word do: as a table and as text with tabs. */
export async function copyTable(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate((cells) => {
    const table = document.createElement('table');
    for (const row of cells) {
      const line = table.insertRow();
      for (const text of row) line.insertCell().textContent = text;
    }
    document.body.append(table);
    getSelection()?.selectAllChildren(table);
    document.execCommand('copy');
    table.remove();
  }, rows);
}

/** Pastes HTML into the screen; the answer tells what its status lines have said since. */
export async function pasteHtml(page: Page, html: string): Promise<() => Promise<readonly string[]>> {
  await page.evaluate((source) => {
    const said: string[] = [];
    Reflect.set(globalThis, 'saidSincePaste', said);
    new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('[role="status"]'))
        if (textContent && !said.includes(textContent)) said.push(textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', source);
    const target = document.activeElement ?? document.body;
    setTimeout(() => target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true })));
  }, html);
  return () => page.evaluate((): readonly string[] => Reflect.get(globalThis, 'saidSincePaste'));
}
