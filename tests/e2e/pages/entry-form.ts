import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';

/** The form of an entry, at the right of its list. */
export class EntryForm {
  readonly form: Locator;
  readonly status: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.form = page.getByRole('region', { name: vi.common.details }).locator('form');
    this.status = this.form.getByRole('status').first();
  }

  field(label: string): Locator {
    return this.form.getByLabel(label, { exact: true });
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) await this.field(label).fill(value);
  }

  /** Types a name and makes a record of it. */
  async addAgent(label: string, name: string): Promise<void> {
    await this.field(label).fill(name);
    await this.#option(vi.field.agentNew(name)).click();
    await this.isLinked(label);
  }

  /** Types part of a name and picks who is meant. */
  async pickAgent(label: string, typed: string, name: string): Promise<void> {
    await this.field(label).fill(typed);
    await this.#option(name).first().click();
    await expect(this.field(label)).toHaveValue(name);
    await this.isLinked(label);
  }

  async isLinked(label: string): Promise<void> {
    const around = this.form
      .locator('[data-field]')
      .filter({ has: this.#page.getByLabel(label, { exact: true }) });
    await expect(around.getByLabel(vi.field.agentLinked)).toBeVisible();
  }

  /** Picks a term of a vocabulary by part of its name. */
  async pickTerm(label: string, typed: string, name: string): Promise<void> {
    await this.field(label).fill(typed);
    await this.#option(name).first().click();
    await expect(this.field(label)).toHaveValue(name);
  }

  async save(): Promise<void> {
    await this.form.getByRole('button', { name: vi.common.save, exact: true }).click();
    await expect(this.form).toBeHidden();
  }

  #option(name: string): Locator {
    return this.#page.getByRole('listbox').getByRole('option', { name });
  }
}
