import { expect, test as playwright } from '@playwright/test';
import { App } from './program/app.ts';
import { startDesktop } from './program/desktop.ts';
import { type Fault, makeFault } from './program/faults.ts';
import { makePlace, rememberArchive } from './program/place.ts';
import { startWeb } from './program/web.ts';
import { copyArchive, type Holdings } from './support/archives.ts';

export type Options = {
  readonly host: 'web' | 'desktop';
  /** What the archive holds that opens at the start; `none` shows the first run. */
  readonly holdings: 'none' | Holdings;
  /** What is wrong before the program starts. */
  readonly fault: Fault | null;
};

/** A test of the program: `app` is running when it begins, and nothing of it is left when it ends. */
export const test = playwright.extend<Options & { app: App }>({
  host: ['web', { option: true }],
  holdings: ['empty', { option: true }],
  fault: [null, { option: true }],
  app: async ({ host, holdings, fault, headless }, use) => {
    const place = makePlace();
    if (holdings !== 'none') {
      copyArchive(holdings, place.archive);
      rememberArchive(place);
    }
    if (fault) makeFault[fault](place);
    const app = new App(host === 'web' ? (at) => startWeb(at, headless) : startDesktop, place);
    try {
      await app.launch();
      await use(app);
      expect(app.troubles).toEqual([]);
    } finally {
      await app.end();
    }
  },
});

export { expect };
