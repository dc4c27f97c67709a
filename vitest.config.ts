import { defineConfig } from 'vitest/config';
import { keepCompiledCode } from './build/compile-cache.ts';

keepCompiledCode();

/** Files that start programs, threads or hosts, or replace modules: each has a process of its own. */
const apart = [
  'tests/{bench,build,electron}/**/*.test.ts',
  'tests/db/{blobs,cli,guard,nothing-lost}/**/*.test.ts',
];

export default defineConfig({
  test: {
    // Many threads in one process trip over V8's memory protection keys on some processors.
    pool: 'forks',
    execArgv: ['--no-memory-protection-keys'],
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      {
        extends: true,
        test: {
          name: 'together',
          // Most of a small file's time goes into loading the code: files that leave nothing behind share it.
          isolate: false,
          include: ['tests/{db,renderer}/**/*.test.{ts,tsx}'],
          exclude: apart,
        },
      },
    ],
  },
});
