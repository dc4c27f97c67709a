import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { buildApp } from '../../build/build-app.ts';
import { startWebShell } from '../../build/web-shell.ts';
import type { Figure } from './measure.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/** First paint of the built app in the web shell: from asking for the page to the first content on screen. */
export async function benchPaint(folder: string): Promise<Figure[]> {
  await buildApp();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: QUIET,
  });
  const paints: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const data = path.join(folder, `data-${round}`);
    mkdirSync(data, { recursive: true });
    const shell = await startWebShell({ data });
    const page = await browser.newPage();
    await page.goto(shell.url);
    await page.getByRole('heading').first().waitFor();
    paints.push(
      await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
    );
    await page.close();
    shell.process.kill('SIGTERM');
  }
  await browser.close();
  paints.sort((a, b) => a - b);
  return [
    {
      name: 'first paint of the built app',
      size: null,
      value: paints[2] ?? 0,
      unit: 'ms',
      ratio: null,
      against: '',
    },
  ];
}
