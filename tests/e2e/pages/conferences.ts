import { expect, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import type { Conference } from '../support/story.ts';
import { EntryForm } from './entry-form.ts';
import { EntryList } from './entry-list.ts';
import { EntryPage } from './entry-page.ts';

const { content: label, conferences: words } = vi;

/** The screen of conferences: list, page and form. */
export class Conferences {
  readonly list: EntryList;
  readonly form: EntryForm;
  readonly shown: EntryPage;

  constructor(page: Page) {
    this.list = new EntryList(page, words.title);
    this.form = new EntryForm(page);
    this.shown = new EntryPage(page);
  }

  /** Writes a whole conference into an empty form, as a clerk goes through the minutes. */
  async write({ title, date, place, host, chair, figures, citation }: Conference): Promise<void> {
    const { form } = this;
    await form.fill({ [label.title]: title, [label.date]: date, [label.place]: place });
    await form.addAgent(label.host, host);
    await form.addAgent(label.chair, chair);
    for (const [n, { what, value, target, share }] of figures.entries()) {
      await this.#addRow(words.addFigure);
      await form.fill({
        [`${words.figureWhat} ${n + 1}`]: what,
        [`${words.figureValue} ${n + 1}`]: value,
        [`${words.figureTarget} ${n + 1}`]: target,
        [`${words.figureShare} ${n + 1}`]: share,
      });
    }
    await this.#addRow(words.addCitation);
    await form.fill({
      [`${label.number} 1`]: citation.number,
      [`${words.citationTitle} 1`]: citation.title,
    });
  }

  /** Adds photos of the conference shown, and goes to write their captions. */
  async addPhotos(...paths: string[]): Promise<void> {
    const photos = this.shown.section(words.photos);
    await photos.locator('input[type="file"]').setInputFiles(paths);
    await expect(photos.getByRole('link')).toHaveCount(paths.length);
    await photos.getByRole('button', { name: vi.photos.captionOfEvent }).click();
  }

  /** Begins a decision that was announced at the conference shown. */
  async addDecision(): Promise<void> {
    await this.shown.section(words.awards).getByRole('button', { name: words.addAward }).click();
  }

  async #addRow(name: string): Promise<void> {
    await this.form.form.getByRole('button', { name, exact: true }).click();
  }
}
