import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { EntryPage } from './entry-page.ts';

const { photos: words, content: label } = vi;

/** The screen of photos: the grid, the captions beside it, one of them large, and the page of one. */
export class Photos {
  readonly grid: Locator;
  readonly tiles: Locator;
  readonly panel: Locator;
  readonly large: Locator;
  readonly shown: EntryPage;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.grid = page.getByRole('grid', { name: words.title });
    this.tiles = this.grid.locator('[role="gridcell"][data-at]');
    this.panel = page.getByRole('region', { name: words.panel });
    this.large = page.getByRole('dialog');
    this.shown = new EntryPage(page, page.getByRole('main'));
  }

  tile(title: string): Locator {
    return this.tiles.filter({ hasText: title });
  }

  /** Brings files in and waits until their pictures are there. */
  async add(...paths: string[]): Promise<void> {
    await this.#page.locator('input[type="file"]').first().setInputFiles(paths);
    await expect(this.tiles).toHaveCount(paths.length);
  }

  field(name: string): Locator {
    return this.panel.getByLabel(name, { exact: true });
  }

  /** Names somebody in the chosen photo: picked from the records, or made there. */
  async name(person: string): Promise<void> {
    const options = this.#page.getByRole('listbox').getByRole('option');
    await this.field(words.addPerson).fill(person);
    const known = options.filter({ hasText: person }).first();
    await known.click();
    await expect(this.panel.getByRole('button', { name: person }).first()).toBeVisible();
  }

  /** Saves the caption and goes on to the next photo. */
  async saveCaption(): Promise<void> {
    await this.panel.getByRole('button', { name: words.saveAndNext }).click();
  }

  async chooseAll(count: number): Promise<void> {
    await this.grid.press('Control+a');
    const said = vi.common.selected(words.count(String(count)));
    await expect(this.#page.getByRole('status').filter({ hasText: said })).toBeAttached();
  }

  /** Writes into all chosen photos at once. */
  async writeIntoAll(count: number, fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) await this.field(name).fill(value);
    await this.panel.getByRole('button', { name: words.writeInto(String(count)) }).click();
  }

  get captionField(): Locator {
    return this.field(label.caption);
  }
}
