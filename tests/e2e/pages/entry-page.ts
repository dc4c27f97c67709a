import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';

/** An entry to read. */
export class EntryPage {
  readonly article: Locator;
  readonly #page: Page;

  /** @param around where it stands: beside its list, unless it has the screen to itself. */
  constructor(page: Page, around: Locator = page.getByRole('region', { name: vi.common.details })) {
    this.#page = page;
    this.article = around.getByRole('article');
  }

  async shows(title: string): Promise<void> {
    await expect(this.article.getByRole('heading', { name: title }).first()).toBeVisible();
  }

  /** A part of the page by its title, beside which the number of things in it may stand. */
  section(title: string): Locator {
    return this.article.getByRole('region', { name: new RegExp(`^${title}( [\\d./]+)?$`) });
  }

  async edit(): Promise<void> {
    await this.article.getByRole('button', { name: vi.common.edit, exact: true }).click();
  }

  /** Hangs files on the entry and waits until they are there. */
  async attach(...paths: string[]): Promise<void> {
    await this.article.getByLabel(vi.action['entry.addFiles']).last().setInputFiles(paths);
    for (const path of paths) await expect(this.file(path.replace(/^.*[\\/]/, ''))).toBeVisible();
  }

  /** The card of an attached file. */
  file(name: string): Locator {
    return this.section(vi.entry.files)
      .getByRole('listitem')
      .filter({ has: this.#page.getByRole('button', { name: vi.entry.showFile(name) }) });
  }
}
