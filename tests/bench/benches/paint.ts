import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Bench, Surroundings } from '../bench.ts';
import { type Figure, spread } from '../measure.ts';
import { withPage } from '../page/open-page.ts';

type Painted = { readonly firstMs: number; readonly dataMs: number };

/** The built app in the web shell: from asking for the page to its first paint, and to the counts on it. */
export const painting: Bench = {
  name: 'paint',
  async run(surroundings) {
    const { scratch, shelf, sizes, isQuick, say } = surroundings;
    const entries = sizes[0] ?? 0;
    const folders = { data: join(scratch, 'web'), archive: await shelf.folder(entries) };
    const found = await withPage(folders, async ({ page, url }) => {
      const blankMs = await blankPage(page);
      const first = await painted(page, () => page.goto(url));
      const again: Painted[] = [];
      for (let n = 0; n < (isQuick ? 2 : 7); n += 1) again.push(await painted(page, () => page.reload()));
      return figures(entries, blankMs, first, again);
    });
    if (!found) say('no Chromium: nothing painted');
    return found ?? [];
  },
};

async function blankPage(page: Page): Promise<number> {
  const tookMs: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    await page.goto('data:text/html,<p>x</p>');
    tookMs.push(await firstPaint(page));
  }
  return spread(tookMs).p50;
}

async function painted(page: Page, go: () => Promise<unknown>): Promise<Painted> {
  await go();
  const shown = await page.waitForFunction(() => {
    const links = [...document.querySelectorAll('main a[href*="/conferences"]')];
    return links.some((link) => /\d/.test(link.textContent ?? '')) && performance.now();
  });
  return { firstMs: await firstPaint(page), dataMs: Number(await shown.jsonValue()) };
}

async function firstPaint(page: Page): Promise<number> {
  const entry = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  return Number(await entry.jsonValue());
}

function figures(
  entries: Surroundings['sizes'][number],
  blankMs: number,
  first: Painted,
  again: readonly Painted[],
): Figure[] {
  const common = { bench: 'paint', entries, unit: 'ms' as const };
  const { p50, p95 } = spread(again.map(({ firstMs }) => firstMs));
  const data = spread(again.map(({ dataMs }) => dataMs));
  return [
    {
      ...common,
      what: 'first contentful paint',
      value: p50,
      p95,
      ratio: p50 / blankMs,
      against: 'a page of one letter',
    },
    {
      ...common,
      what: 'counts shown',
      value: data.p50,
      p95: data.p95,
      ratio: data.p50 / blankMs,
      against: 'a page of one letter',
    },
    { ...common, what: 'first contentful paint, the first time', value: first.firstMs },
    { ...common, what: 'counts shown, the first time', value: first.dataMs },
    { ...common, what: 'a page of one letter', value: blankMs },
  ];
}
