import { join } from 'node:path';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { type Bench, grown } from '../bench.ts';
import { type Figure, spread } from '../measure.ts';
import { withPage } from '../page/open-page.ts';
import { typeWatched } from '../page/watch-answers.ts';
import { QUERIES } from './searches.ts';

const QUICK = 3;

/** Typing into the box at the top of the built app: from each key to the frame that shows what it found. */
export const typing: Bench = {
  name: 'typing',
  async run({ scratch, shelf, sizes, isQuick, say }) {
    const figures: Figure[] = [];
    for (const entries of sizes) {
      const folders = { data: join(scratch, `typing-${entries}`), archive: await shelf.folder(entries) };
      const tookMs = await withPage(folders, async ({ page, url }) => {
        await page.goto(url);
        const box = page.getByRole('searchbox', { name: vi.frame.searchLabel });
        const keys: number[] = [];
        for (const query of QUERIES.slice(0, isQuick ? QUICK : undefined)) {
          await box.fill('');
          keys.push(...(await typeWatched(page, query)));
        }
        return keys;
      });
      if (tookMs === undefined) say('no Chromium: nothing typed');
      else figures.push({ ...figureOf(tookMs), entries });
    }
    return grown(figures);
  },
};

function figureOf(tookMs: readonly number[]): Omit<Figure, 'entries'> {
  const { p50, p95 } = spread(tookMs);
  return { bench: 'typing', what: 'from a key to the answers painted', value: p50, p95, unit: 'ms' };
}
