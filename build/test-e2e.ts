import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { provideChromium } from './chromium.ts';
import { root } from './project.ts';
import { runTool } from './run.ts';
import { sayFailure } from './say-failure.ts';

const HELP = `npm run test:e2e [-- OPTIONS]   the specs, on both hosts

  --real-electron   drives the installed Electron; without it, and not on Windows, the stand-in
                    below tests/support
  --help            this text
  Other options go to Playwright: --project=web, -g "part of a title", --headed`;

/** The stand-in is a program for Unix; elsewhere, and when asked for, Electron itself is driven. */
function electronFolder(args: readonly string[]): Readonly<Record<string, string>> {
  if (args.includes('--real-electron') || process.platform === 'win32') return {};
  return { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'tests/support/electron-standin') };
}

async function drive(args: readonly string[]): Promise<void> {
  const env = { CHROMIUM: await provideChromium(), ...electronFolder(args) };
  await buildApp();
  const own = args.filter((arg) => arg !== '--real-electron');
  const config = 'tests/e2e/playwright.config.ts';
  const { code } = await runTool('playwright', ['test', `--config=${config}`, ...own], { env });
  process.exitCode = code;
}

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(HELP);
else await drive(args).catch(sayFailure);
