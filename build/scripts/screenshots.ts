import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { buildApp } from '../build-app.ts';
import { provideChromium } from '../chromium.ts';
import { clientOf } from '../page-client.ts';
import { root } from '../project.ts';
import { sayFailure } from '../say-failure.ts';
import { startWebShell, type WebShell } from '../web-shell.ts';
import { type Shot, shotsOf } from './shots.ts';

const HELP = `npm run screenshots [-- OPTIONS]   every screen of the sample, 1366 × 768, into docs/screenshots/

  --archive DIR   shows this archive instead of a new sample
  --help          this text`;

const SCREEN = { width: 1366, height: 768 };
const target = join(root, 'docs/screenshots');

/** What stands in a picture for the folder of this run, which is nobody's. */
const SHOWN_FOLDER = 'D:\\KhoThu';

async function shoot(page: Page, { name, path, prepare }: Shot, folder: string): Promise<void> {
  await page.goto(new URL(`#${path}`, page.url()).href);
  await settled(page);
  await prepare?.(page);
  await page.mouse.move(0, 0);
  await settled(page);
  await page.evaluate(nameFolder, { folder, shown: SHOWN_FOLDER });
  const png = await page.screenshot();
  await sharp(png)
    .png({ palette: true })
    .toFile(join(target, `${name}.png`));
  console.log(name);
}

/** In the page: puts another name for a folder wherever it is told. */
function nameFolder({ folder, shown }: { folder: string; shown: string }): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const told = text.nodeValue ?? '';
    if (told.includes(folder)) text.nodeValue = told.replaceAll(folder, shown).replaceAll('/', '\\');
  }
}

/** Waits until nothing is still being opened and every picture in sight is there. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  await page.locator('[role="status"][aria-label]').first().waitFor({ state: 'hidden' });
  await page.waitForFunction(() =>
    [...document.images]
      .filter((image) => image.getBoundingClientRect().top < innerHeight)
      .every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  );
}

/** The pictures of the sample, and its first backup, are made by jobs when it is opened. */
async function jobsDone(page: Page): Promise<void> {
  const client = clientOf(page);
  for (;;) {
    const jobs = await client.job.list({});
    if (jobs.length > 0 && jobs.every(({ state }) => state !== 'waiting' && state !== 'running')) return;
    await setTimeout(500);
  }
}

function makeSample(folder: string): void {
  console.log('making the sample');
  const args = ['db/cli/main.ts', '--archive', folder, 'init', '--sample'];
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'ignore'] });
}

async function withShell(shell: WebShell, context: BrowserContext, act: (page: Page) => Promise<void>) {
  const page = await context.newPage();
  try {
    await page.goto(shell.url);
    await act(page);
  } finally {
    await page.close();
    shell.process.kill();
  }
}

async function shootAll(folder: string, archive: string | undefined): Promise<void> {
  const executablePath = await provideChromium();
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const context = await browser.newContext({ viewport: SCREEN, colorScheme: 'light' });
  try {
    const env = { HOME: '/home/lan' };
    await withShell(await startWebShell({ data: join(folder, 'new'), env }), context, (page) =>
      shoot(page, { name: 'first-run', path: '/' }, folder),
    );
    const shown = archive ?? join(folder, 'PhuongBenLua');
    if (!archive) makeSample(shown);
    const shell = await startWebShell({ data: join(folder, 'data'), archive: shown, env });
    await withShell(shell, context, async (page) => {
      await page.getByRole('navigation').waitFor();
      await jobsDone(page);
      for (const shot of await shotsOf(clientOf(page))) await shoot(page, shot, folder);
    });
  } finally {
    await browser.close();
  }
}

async function command(): Promise<void> {
  const { values } = parseArgs({ options: { archive: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(HELP);
  const folder = mkdtempSync(join(tmpdir(), 'tang-thu-'));
  try {
    await buildApp();
    mkdirSync(target, { recursive: true });
    await shootAll(folder, values.archive);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await command().catch(sayFailure);
