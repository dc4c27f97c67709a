import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { assets, bundles } from '../../build/bundles.ts';
import { coreFiles } from '../../db/core-files.ts';

it('are made from files that exist', () => {
  const sources = [...bundles.map(({ entry }) => entry), ...assets.map(({ from }) => from)];
  expect(sources.filter((path) => !existsSync(path))).toEqual([]);
});

it('hold everything the bundled core starts or loads beside itself', () => {
  const entry = pathToFileURL(resolve('out/core/worker.js')).href;
  const { heavyWorker, hashWorker, pdfiumWasm } = coreFiles(entry);
  const made = [...bundles, ...assets].map(({ file }) => resolve('out', file));
  expect(made).toEqual(
    expect.arrayContaining([fileURLToPath(heavyWorker), fileURLToPath(hashWorker), pdfiumWasm]),
  );
});
