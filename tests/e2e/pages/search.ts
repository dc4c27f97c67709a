import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { Frame } from './frame.ts';

/** Searching everything: the box at the top, what it finds, and what narrows it. */
export class Search {
  readonly list: Locator;
  readonly hits: Locator;
  readonly preview: Locator;
  /** How many there are, and how the question was read. */
  readonly summary: Locator;
  readonly literally: Locator;
  /** The values that can be chosen, each with its count. */
  readonly narrow: Locator;
  readonly chips: Locator;
  readonly #page: Page;
  readonly #frame: Frame;

  constructor(page: Page) {
    this.#page = page;
    this.#frame = new Frame(page);
    this.list = page.getByRole('listbox', { name: vi.search.results });
    this.hits = this.list.getByRole('option');
    this.preview = page.getByRole('region', { name: vi.search.preview });
    this.summary = page.getByRole('main').getByRole('status').first();
    this.literally = page.getByRole('button', { name: vi.search.literally });
    this.narrow = page.getByRole('navigation', { name: vi.search.narrow });
    this.chips = page.getByRole('list', { name: vi.search.filters }).getByRole('button', { name: /^Bỏ lọc/ });
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

  /** Chooses a value beside the answers; tells the count that stood there. */
  async choose(value: string): Promise<string> {
    const button = this.narrow.getByRole('button', { name: new RegExp(`^${value}\\s*[\\d.]+$`) });
    const words = (await button.textContent()) ?? '';
    await button.click();
    await expect(this.chips.filter({ hasText: value })).toBeVisible();
    return words.slice(value.length).trim();
  }

  chip = (words: string): Locator =>
    this.#page.getByRole('button', { name: vi.search.dropFilter(words), exact: true });

  /** What is said where nothing was found for these words. */
  nothing = (asked: string): Locator => this.#page.getByText(vi.search.noneTitle(asked));
}
