import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // Many threads in one process trip over V8's memory protection keys on some processors.
    pool: 'forks',
    execArgv: ['--no-memory-protection-keys'],
    testTimeout: 30_000,
  },
});
