import { expect, it } from 'vitest';
import { packageFolder } from '../../build/bundle.ts';

it.each([
  ['/home/a/tang-thu/node_modules/zod/v4/core/api.js', 'node_modules/zod'],
  ['C:\\tang-thu\\node_modules\\@mantine\\core\\esm\\a.mjs', 'node_modules/@mantine/core'],
  ['/a/node_modules/mammoth/node_modules/argparse/lib/a.js', 'node_modules/mammoth/node_modules/argparse'],
  ['\0/a/node_modules/jszip/lib/index.js?commonjs-es-import', 'node_modules/jszip'],
  ['/home/a/tang-thu/db/archive.ts', undefined],
  ['\0vite/preload-helper.js', undefined],
])('%s belongs to %s', (moduleId, folder) => {
  expect(packageFolder(moduleId)).toBe(folder);
});
