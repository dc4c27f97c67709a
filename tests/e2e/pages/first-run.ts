import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';

const words = vi.firstRun;

/** The first screen while no archive is open. */
export class FirstRun {
  readonly #page: Page;
  readonly office: Locator;
  readonly folder: Locator;
  /** What stood in the way of opening an archive: what happened, what is safe, what to do. */
  readonly problem: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.office = page.getByLabel(words.office);
    this.folder = page.getByLabel(words.folder);
    this.problem = page.getByRole('alert');
  }

  async create(office: string, folder: string): Promise<void> {
    await this.office.fill(office);
    await this.folder.fill(folder);
    await this.#page.getByRole('button', { name: words.create, exact: true }).click();
  }

  async openForReading(): Promise<void> {
    await this.problem.getByRole('button', { name: words.openReading }).click();
  }

  async isShown(): Promise<void> {
    await expect(this.#page.getByRole('heading', { name: words.createTitle })).toBeVisible();
  }
}
