import { defineConfig } from '@playwright/test';

/** The same specs on both hosts: a window of Electron, and a page of the local web shell. */
export default defineConfig<{ host: 'web' | 'desktop' }>({
  testDir: '.',
  outputDir: '../../out/test-results',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'web', use: { host: 'web' } },
    { name: 'desktop', use: { host: 'desktop' } },
  ],
});
