import { type Browser, expect, test as playwright } from '@playwright/test';
import { App } from './program/app.ts';
import { startDesktop } from './program/desktop.ts';
import { type Fault, makeFault } from './program/faults.ts';
import { makePlace, type Place, rememberArchive } from './program/place.ts';
import { startBrowser, startWeb } from './program/web.ts';
import { copyArchive, type Holdings } from './support/archives.ts';

export type Options = {
  readonly host: 'web' | 'desktop';
  /** What the archive holds that opens at the start; `none` shows the first run. */
  readonly holdings: 'none' | Holdings;
  /** What is wrong before the program starts. */
  readonly fault: Fault | null;
};

type Made = {
  readonly place: Place;
  readonly app: App;
};

/** What the tests of one worker share. */
type Shared = { readonly browserOfWorker: () => Promise<Browser> };

/** The first test that wants the sample waits until it is drawn. */
const MAKING_AN_ARCHIVE_MS = 600_000;

/** A test of the program: `app` is running when it begins, and nothing of it is left when it ends. */
export const test = playwright.extend<Options & Made, Shared>({
  browserOfWorker: [
    async ({ headless }, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => (browser ??= startBrowser(headless)));
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],
  host: ['web', { option: true }],
  holdings: ['empty', { option: true }],
  fault: [null, { option: true }],
  place: [
    async ({ holdings }, use) => {
      const place = makePlace();
      if (holdings !== 'none') {
        copyArchive(holdings, place.archive);
        rememberArchive(place);
      }
      await use(place);
      place.remove();
    },
    { timeout: MAKING_AN_ARCHIVE_MS },
  ],
  app: async ({ host, place, fault, browserOfWorker }, use) => {
    if (fault) makeFault[fault](place);
    const app = new App(
      host === 'web' ? async (at) => startWeb(at, await browserOfWorker()) : startDesktop,
      place,
    );
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
