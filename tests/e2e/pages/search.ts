import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { Frame } from './frame.ts';

/** Searching everything: the box at the top and what it finds. */
export class Search {
  readonly hits: Locator;
  readonly preview: Locator;
  readonly #frame: Frame;

  constructor(page: Page) {
    this.#frame = new Frame(page);
    this.hits = page.getByRole('listbox', { name: vi.search.results }).getByRole('option');
    this.preview = page.getByRole('region', { name: vi.search.preview });
  }

  /** Asks, and waits until something with these words is among the answers. */
  async finds(asked: string, words: string): Promise<Locator> {
    await this.#frame.searchBox.fill(asked);
    const hit = this.hits.filter({ hasText: words }).first();
    await expect(hit).toBeVisible();
    return hit;
  }

  async open(asked: string, words: string): Promise<void> {
    await (await this.finds(asked, words)).dblclick();
  }
}
