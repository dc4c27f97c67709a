import { expect, type Locator, type Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';

/** The parts of the archive, as the rail names them. */
export type Part =
  | 'overview'
  | 'search'
  | 'conferences'
  | 'photos'
  | 'commendations'
  | 'proposals'
  | 'people'
  | 'bodies'
  | 'documents'
  | 'dossiers'
  | 'handover'
  | 'settings';

/** What stands around every screen of an open archive. */
export class Frame {
  readonly page: Page;
  readonly searchBox: Locator;
  readonly notices: Locator;
  readonly main: Locator;

  constructor(page: Page) {
    this.page = page;
    this.searchBox = page.getByRole('searchbox', { name: vi.frame.searchLabel });
    this.notices = page.locator('[data-position="bottom-right"]');
    this.main = page.getByRole('main');
  }

  async isShown(): Promise<void> {
    await expect(this.page.getByRole('navigation', { name: vi.frame.mainMenu })).toBeVisible();
  }

  async goTo(part: Part): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: vi.frame.mainMenu });
    await rail.getByRole('link', { name: vi.frame[part], exact: true }).click();
    await this.screenIsShown(part);
  }

  /** Waits until a screen has come and listens to its keys. */
  async screenIsShown(part: Part): Promise<void> {
    const { title } = vi[part];
    await expect(this.main.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  }

  /** Goes to a screen by its address, for what the rail does not name. */
  async goToPath(path: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, path);
  }

  /** Waits for a notice with these words. */
  async says(words: string | RegExp): Promise<Locator> {
    const notice = this.notices
      .getByRole('status')
      .or(this.notices.getByRole('alert'))
      .filter({ hasText: words });
    await expect(notice.last()).toBeVisible();
    return notice.last();
  }

  /** Does something by its name in the command palette. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+P');
    await this.page.getByRole('combobox', { name: vi.frame.paletteLabel }).fill(name);
    await this.page.getByRole('option', { name }).first().click();
  }
}
