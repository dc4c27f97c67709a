import { defineConfig } from 'vitest/config';

/** The specs that run Windows programs; started by `npm run test:wine`, one after the other on Wine's one disk. */
export default defineConfig({
  test: {
    include: ['tests/wine/*.test.ts'],
    pool: 'forks',
    execArgv: ['--no-memory-protection-keys'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
