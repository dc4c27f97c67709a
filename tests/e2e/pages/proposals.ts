import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { copyTable } from '../support/clipboard.ts';

const { proposals: words, commendations } = vi;

/** Ten thousand lines are read in a while on a busy machine. */
const READING_MS = 90_000;

/** The screen of proposal lists: the lists at work, and one of them with its lines. */
export class Proposals {
  /** The lines of the open list. */
  readonly lines: Locator;
  /** The open line. */
  readonly line: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.lines = page.getByRole('listbox', { name: words.title });
    this.line = page.getByRole('region', { name: vi.common.details });
  }

  /** Copies a table elsewhere, pastes it and takes all its rows but the heading. */
  async paste(rows: readonly (readonly string[])[]): Promise<void> {
    await copyTable(this.#page, rows);
    await this.#page.getByRole('button', { name: words.paste }).first().click();
    const dialog = this.#page.getByRole('dialog', { name: words.pasteTitle });
    await dialog.getByLabel(commendations.paste.target).focus();
    await this.#page.keyboard.press('Control+V');
    await this.takeAll();
  }

  /** Takes the table that is being looked through. */
  async takeAll(): Promise<void> {
    const dialog = this.#page.getByRole('dialog', { name: words.pasteTitle });
    await dialog.getByRole('button', { name: /^Thêm [\d.]+ dòng$/ }).click({ timeout: READING_MS });
    await expect(dialog).toBeHidden({ timeout: READING_MS });
  }

  /** Opens a file as a list. */
  async openFile(path: string): Promise<void> {
    await this.#page.getByLabel(words.openFile).setInputFiles(path);
  }

  /** Shows the lines of one rule only, or all of them. */
  async showRule(rule: string): Promise<void> {
    await this.#page.getByLabel(words.byRule).selectOption(rule);
  }

  /** Shows lines by what was found or decided. */
  async show(filter: keyof typeof words.filter | ''): Promise<void> {
    await this.#page.getByLabel(words.show).selectOption(filter);
  }

  /** Does something from the head of the screen, under "more" where it is not in sight. */
  async do(label: string): Promise<void> {
    const button = this.#page.getByRole('button', { name: label, exact: true });
    if (await button.isVisible()) return button.click();
    await this.#page.getByRole('button', { name: vi.common.more }).click();
    await this.#page.getByRole('menuitem', { name: label }).click();
  }
}
