import type { Page } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { EntryList } from './entry-list.ts';
import { EntryPage } from './entry-page.ts';

/** The screen of people, or of bodies. */
export class Agents {
  readonly list: EntryList;
  readonly shown: EntryPage;

  constructor(page: Page, part: 'people' | 'bodies') {
    this.list = new EntryList(page, vi[part].title);
    this.shown = new EntryPage(page);
  }

  /** Opens a photo somebody is in. */
  async openPhoto(title: string): Promise<void> {
    await this.shown.section(vi.agent.photos).getByRole('link', { name: title }).click();
  }
}
