import { existsSync, readdirSync } from 'node:fs';
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
  const { fonts, schemas, pdfiumWasm, ...files } = coreFiles(entry);
  const { heavyWorker, hashWorker, searchWorker, formsWorker, packingWorker } = files;
  const standards = readdirSync('db/handover/sip/schemas').map((name) => resolve(schemas, name));
  const made = [...bundles, ...assets].map(({ file }) => resolve('out', file));
  expect(made).toEqual(
    expect.arrayContaining([
      ...[heavyWorker, hashWorker, searchWorker, formsWorker, packingWorker].map((url) => fileURLToPath(url)),
      ...[pdfiumWasm, resolve(fonts, 'LiberationSerif-Regular.ttf'), ...standards],
    ]),
  );
});
