import { defineConfig } from '@playwright/test';
import { keepCompiledCode } from '../../build/compile-cache.ts';
import type { Options } from './hosts.ts';

keepCompiledCode();

/**
 * What happens in the page and the core alone, both the same in either host: the real Electron runs these too, the stand-in
 * would only show once more what the web shell has shown.
 */
const WITHIN_THE_PAGE = ['award-book', 'matching', 'profiles', 'retention', 'rules', 'search', 'taking-in'];
const isStandIn = process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined;
const leftToTheWebShell = isStandIn ? WITHIN_THE_PAGE.map((name) => `${name}.spec.ts`) : [];

/**
 * The same specs on both hosts: a window of Electron, and a page of the local web shell. A trace costs a fifth of the
 * time; `npm run test:e2e -- --trace=retain-on-failure -g TITLE` makes one of what failed.
 */
export default defineConfig<Options>({
  testDir: 'flows',
  globalSetup: './before-all.config.ts',
  outputDir: '../../out/test-results',
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  use: { actionTimeout: 15_000, screenshot: 'only-on-failure' },
  projects: [
    { name: 'web', testIgnore: 'desktop/**', use: { host: 'web' } },
    { name: 'desktop', testIgnore: ['web/**', ...leftToTheWebShell], use: { host: 'desktop' } },
  ],
});
