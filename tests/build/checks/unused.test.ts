import { describe, expect, it } from 'vitest';
import { unusedExports, unusedFiles } from '../../../build/checks/unused.ts';
import { unusedPackages } from '../../../build/checks/unused-packages.ts';
import { saidBy } from './tree.ts';

describe('unused exports', () => {
  it('are values that no other file names, and types that not even their own file names again', () => {
    const texts = {
      'db/a.ts': `export const used = (a: Shape) => a + own;\nexport const own = 2;\nexport type Shape = number;\nexport type Lost = string;`,
      'db/b.ts': `import { used } from './a.ts';`,
    };
    expect(saidBy(unusedExports, texts)).toEqual([
      'db/a.ts:2 nobody imports "own"',
      'db/a.ts:4 nobody imports "Lost"',
    ]);
  });

  it('are looked for behind files that pass them on', () => {
    const texts = {
      'db/a.ts': 'export const one = 1;\nexport const two = 2;',
      'db/middle.ts': `export * from './a.ts';`,
      'db/b.ts': `import { one } from './middle.ts';`,
      'db/c.ts': 'export const three = 3;',
      'db/again.ts': `export { three as four } from './c.ts';`,
    };
    expect(saidBy(unusedExports, texts)).toEqual([
      'db/a.ts:2 nobody imports "two"',
      'db/again.ts:1 nobody imports "four"',
    ]);
  });

  it.each([
    `import * as a from './a.ts';`,
    `const a = await import('./a.ts');`,
    `type A = typeof import('./a.ts');`,
  ])('are none when all is taken: %s', (code) => {
    expect(saidBy(unusedExports, { 'db/a.ts': 'export const one = 1;', 'db/b.ts': code })).toEqual([]);
  });

  it('are none in the contract, and none that a test names', () => {
    const texts = {
      'db/contract/index.ts': `export { one } from './entry.ts';\nexport * from './agent.ts';`,
      'db/contract/entry.ts': 'export const one = 1;\nexport const hidden = 2;',
      'db/contract/agent.ts': 'export const two = 2;',
      'db/text/fold.ts': 'export const three = 3;',
      'tests/db/text/fold.test.ts': `import { three } from '../../../db/text/fold.ts';`,
    };
    expect(saidBy(unusedExports, texts)).toEqual(['db/contract/entry.ts:2 nobody imports "hidden"']);
  });
});

describe('unused files', () => {
  it('are those that nobody imports or starts', () => {
    const texts = {
      'package.json': '{ "scripts": { "start": "node build/start.ts" } }',
      'build/start.ts': `spawn('electron/web/main.ts');`,
      'electron/web/main.ts': `new Worker(new URL('../../db/worker.ts', import.meta.url));`,
      'db/worker.ts': `import './archive.ts';`,
      'db/archive.ts': '',
      'db/forgotten.ts': '',
      'renderer/index.html': '<script type="module" src="./main.tsx"></script>',
      'renderer/main.tsx': '',
      'tests/a.test.ts': '',
      'vitest.config.ts': '',
    };
    expect(saidBy(unusedFiles, texts)).toEqual(['db/forgotten.ts nobody imports or starts it']);
  });
});

describe('unused packages', () => {
  it('are those that neither code nor styles name, nor a package that is named needs beside it', () => {
    const texts = {
      'package.json': JSON.stringify({
        dependencies: { sharp: '1' },
        devDependencies: {
          '@fontsource/tinos': '1',
          '@types/node': '1',
          typescript: '1',
          hooks: '1',
          lodash: '1',
        },
      }),
      'package-lock.json': JSON.stringify({
        packages: { 'node_modules/sharp': { peerDependencies: { hooks: '1' } } },
      }),
      'db/a.ts': `import sharp from 'sharp';`,
      'renderer/style/fonts.css': '@import "@fontsource/tinos/400.css";',
    };
    expect(saidBy(unusedPackages, texts)).toEqual(['package.json nobody imports "lodash"']);
  });
});
