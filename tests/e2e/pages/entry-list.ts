import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';

/** The list at the left of a screen, under its name. */
export class EntryList {
  readonly list: Locator;
  readonly search: Locator;
  readonly rows: Locator;
  readonly #page: Page;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.list = page.getByRole('listbox', { name, exact: true });
    this.rows = this.list.getByRole('option');
    this.search = page.getByRole('searchbox', { name: vi.entry.searchList });
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  async open(text: string): Promise<void> {
    await this.row(text).first().click();
  }

  /** Begins a new entry of the screen's kind. */
  async add(): Promise<void> {
    await this.#page.keyboard.press('Control+N');
  }

  async holds(...titles: string[]): Promise<void> {
    await expect(this.rows).toHaveCount(titles.length);
    for (const title of titles) await expect(this.row(title)).toBeVisible();
  }
}
