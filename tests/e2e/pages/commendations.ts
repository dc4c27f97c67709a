import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { copyTable } from '../support/clipboard.ts';
import { EntryForm } from './entry-form.ts';
import { EntryList } from './entry-list.ts';
import { EntryPage } from './entry-page.ts';

const { commendations: words } = vi;

/** The screen of commendations: decisions, and the recipients of one as a table. */
export class Commendations {
  readonly list: EntryList;
  readonly form: EntryForm;
  readonly shown: EntryPage;
  readonly grid: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.list = new EntryList(page, words.title);
    this.form = new EntryForm(page);
    this.shown = new EntryPage(page);
    this.grid = page.getByRole('grid', { name: words.recipients });
  }

  /** Copies a table elsewhere and pastes it into the empty list; takes all its rows but the heading. */
  async pasteRecipients(rows: readonly (readonly string[])[]): Promise<void> {
    await copyTable(this.#page, rows);
    await this.form.form.getByRole('button', { name: words.grid.paste }).click();
    const dialog = this.#page.getByRole('dialog', { name: words.paste.title });
    await dialog.getByLabel(words.paste.target).focus();
    await this.#page.keyboard.press('Control+V');
    await dialog.getByRole('button', { name: words.paste.accept(String(rows.length - 1)) }).click();
    await expect(dialog).toBeHidden();
    await expect(this.grid).toHaveAttribute('aria-rowcount', String(rows.length + 1));
  }

  /** The table of recipients on the page of a decision. */
  get recipients(): Locator {
    return this.shown.article.getByRole('table').first();
  }
}
