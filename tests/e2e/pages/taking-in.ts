import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { Frame } from './frame.ts';

const { takeIn: words } = vi;
/** Every file is read; a busy machine takes its time. */
const READING_MS = 60_000;

/** The screen on which a package of another office is taken in. */
export class TakingInScreen {
  readonly folder: Locator;
  readonly counts: Locator;
  readonly conflicts: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.folder = page.getByLabel(words.folder);
    this.counts = page.getByLabel(words.step.found, { exact: true }).and(page.locator('dl'));
    this.conflicts = page.getByRole('list', { name: words.step.decide });
  }

  async open(): Promise<void> {
    const frame = new Frame(this.#page);
    await frame.goTo('handover');
    await this.#page.getByRole('link', { name: vi.handover.takeInTab, exact: true }).press('Enter');
    await expect(this.#page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
  }

  /** Looks a package through, by keyboard alone. */
  async check(folder: string): Promise<void> {
    await this.folder.fill(folder);
    await this.folder.press('Enter');
  }

  /** Waits until a package was looked through. */
  async isFound(): Promise<void> {
    await expect(this.counts).toBeVisible({ timeout: READING_MS });
  }

  /** Takes the package in and waits for the word of it. */
  async takeIn(count: number): Promise<void> {
    await this.#page.getByRole('button', { name: words.take(String(count)) }).press('Enter');
    await expect(this.#page.getByRole('main').getByText(/^Đã nhận: /)).toBeVisible({ timeout: READING_MS });
  }

  async takeBack(): Promise<void> {
    await this.#page.getByRole('button', { name: words.takeBack }).press('Enter');
    await expect(this.#page.getByRole('main').getByText(/^Đã hoàn tác: /)).toBeVisible({
      timeout: READING_MS,
    });
  }
}
