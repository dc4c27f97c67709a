import { defineConfig } from '@playwright/test';
import type { Options } from './hosts.ts';

/** The same specs on both hosts: a window of Electron, and a page of the local web shell. */
export default defineConfig<Options>({
  testDir: 'flows',
  outputDir: '../../out/test-results',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  use: { actionTimeout: 15_000, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'web', testIgnore: 'desktop/**', use: { host: 'web' } },
    { name: 'desktop', testIgnore: 'web/**', use: { host: 'desktop' } },
  ],
});
