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
