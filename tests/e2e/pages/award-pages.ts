import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';

/** The register of a year, and the lines behind its numbers. */
export class Register {
  readonly lines: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.lines = page.getByRole('listbox', { name: vi.register.book });
  }

  /** The row of a way of counting, by what it counts. */
  row(part: keyof typeof vi.register.parts, label: string): Locator {
    return this.#page
      .getByRole('table', { name: vi.register.parts[part] })
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name: label, exact: true }) });
  }

  /** Goes to the lines that a number counts, and waits for as many as it says. */
  async openNumber(row: Locator, at: number): Promise<void> {
    const link = row.getByRole('link').nth(at);
    const count = Number(await link.textContent());
    await link.click();
    await expect(this.lines.getByRole('option')).toHaveCount(count);
  }
}

/** How many pages a screen comes to when it is printed; only a browser without a window can tell. */
export async function printedPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
