import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';

const { handover: words } = vi;
/** Every file is written and read back; a busy machine takes its time. */
const WRITING_MS = 120_000;

/** The screen on which a year is handed over. */
export class HandoverScreen {
  /** What was written, once it is. */
  readonly result: Locator;
  readonly folder: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.result = page.getByRole('region', { name: words.result });
    this.folder = page.getByLabel(words.folder);
  }

  startOf(year: number): Locator {
    return this.#page.getByRole('button', { name: words.start(String(year)), exact: true });
  }

  /** A record in which something is to be repaired. */
  finding(title: string): Locator {
    return this.#page.getByRole('link', { name: title });
  }

  /** Writes the package of a year and waits until it has been read back. */
  async handOver(year: number): Promise<void> {
    await this.startOf(year).click();
    await expect(this.result).toBeVisible({ timeout: WRITING_MS });
  }
}
