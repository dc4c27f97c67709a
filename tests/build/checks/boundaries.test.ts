import { describe, expect, it } from 'vitest';
import { boundaries } from '../../../build/checks/boundaries.ts';
import { saidBy } from './tree.ts';

const said = (texts: Record<string, string>) => saidBy(boundaries, texts);
const target = (path: string) => ({ [path]: 'export const a = 1;' });

describe('arrows between rooms', () => {
  it.each([
    ['db/text/fold.ts', 'db/contract/values.ts', '../contract/values.ts'],
    ['db/engine/jobs.ts', 'db/catalogue/entry.ts', '../catalogue/entry.ts'],
    ['db/agents/store.ts', 'db/blobs/store.ts', '../blobs/store.ts'],
    ['db/search/query.ts', 'db/awards/history.ts', '../awards/history.ts'],
    ['db/archive.ts', 'db/cli/main.ts', './cli/main.ts'],
    ['db/archive.ts', 'electron/shared/lock.ts', '../electron/shared/lock.ts'],
    ['electron/shared/link.ts', 'electron/web/main.ts', '../web/main.ts'],
    ['electron/web/main.ts', 'electron/desktop/main.ts', '../desktop/main.ts'],
    ['electron/desktop/main.ts', 'electron/web/main.ts', '../web/main.ts'],
    ['renderer/app.tsx', 'db/text/fold.ts', '../db/text/fold.ts'],
    ['db/cli/main.ts', 'tests/given.ts', '../../tests/given.ts'],
    ['build/start.ts', 'tests/given.ts', '../tests/given.ts'],
  ])('refuses %s → %s', (from, to, specifier) => {
    const texts = { [from]: `import { a } from '${specifier}';`, ...target(to) };
    expect(said(texts)).toHaveLength(1);
    expect(said(texts)[0]).toContain(`${from}:1 `);
  });

  it.each([
    ['db/contract/entry.ts', 'db/text/fold.ts', '../text/fold.ts'],
    ['db/catalogue/handlers.ts', 'db/agents/store.ts', '../agents/store.ts'],
    ['db/guard/backup.ts', 'db/search/index.ts', '../search/index.ts'],
    ['db/cli/main.ts', 'db/archive.ts', '../archive.ts'],
    ['electron/web/main.ts', 'electron/shared/lock.ts', '../shared/lock.ts'],
    ['renderer/app.tsx', 'db/contract/index.ts', '#contract'],
    ['renderer/app.tsx', 'db/contract/entry.ts', '#contract/entry'],
    ['tests/renderer/app.test.tsx', 'renderer/app.tsx', '../../renderer/app.tsx'],
  ])('lets %s → %s through', (from, to, specifier) => {
    expect(said({ [from]: `import { a } from '${specifier}';`, ...target(to) })).toEqual([]);
  });

  it.each([
    `import type { a } from '../db/archive.ts';`,
    `export { a } from '../db/archive.ts';`,
    `export * from '../db/archive.ts';`,
    `const { a } = await import('../db/archive.ts');`,
    `type A = typeof import('../db/archive.ts');`,
    `new Worker(new URL('../db/archive.ts', import.meta.url));`,
  ])('sees through %s', (code) => {
    expect(said({ 'renderer/app.tsx': `\n${code}`, ...target('db/archive.ts') })).toEqual([
      'renderer/app.tsx:2 renderer may not name db ("../db/archive.ts")',
      'renderer/app.tsx:2 renderer names "../db/archive.ts"; it may name only #contract',
    ]);
  });

  it('lets the command line start the web shell, but not import it', () => {
    const web = target('electron/web/main.ts');
    const address = `new URL('../../electron/web/main.ts', import.meta.url);`;
    const named = `import { a } from '../../electron/web/main.ts';`;
    expect(said({ 'db/cli/serve.ts': address, ...web })).toEqual([]);
    expect(said({ 'db/cli/serve.ts': named, ...web })).toHaveLength(1);
    expect(said({ 'db/guard/serve.ts': address, ...web })).toHaveLength(1);
  });

  it('wants the public name of the contract in the renderer', () => {
    const texts = {
      'renderer/app.tsx': `import { a } from '../db/contract/index.ts';`,
      ...target('db/contract/index.ts'),
    };
    expect(said(texts)).toEqual([
      'renderer/app.tsx:1 renderer names "../db/contract/index.ts"; it may name only #contract',
    ]);
  });
});

describe('packages', () => {
  it.each([
    ['electron/web/main.ts', 'electron', 'only electron/desktop may name "electron"'],
    ['db/archive.ts', 'electron', 'only electron/desktop may name "electron"'],
    ['db/catalogue/store.ts', 'better-sqlite3', 'only db/engine may name "better-sqlite3"'],
    ['db/handover/page.ts', 'react', 'only renderer may name "react"'],
    ['db/blobs/hash.ts', 'left-pad', 'package "left-pad" is not in package.json'],
    ['db/text/fold.ts', 'node:fs', 'db/text is free of Node, but names "node:fs"'],
    ['db/contract/values.ts', 'crypto', 'db/contract is free of Node, but names "crypto"'],
    ['renderer/app.tsx', 'node:path', 'renderer is free of Node, but names "node:path"'],
    ['renderer/app.tsx', 'sharp', 'renderer is free of Node, but names "sharp"'],
  ])('refuses %s naming %s', (from, name, message) => {
    expect(said({ [from]: `import a from '${name}';` })).toEqual([`${from}:1 ${message}`]);
  });

  it('lets packages into their homes', () => {
    const texts = {
      'electron/desktop/main.ts': `import { app } from 'electron';`,
      'db/engine/connection.ts': `import Database from 'better-sqlite3';\nimport { join } from 'node:path';`,
      'db/contract/values.ts': `import * as z from 'zod';`,
    };
    expect(said(texts)).toEqual([]);
  });
});

it('keeps decoders on their own thread', () => {
  const decoder = target('db/blobs/decoders/picture.ts');
  const named = (from: string, specifier: string) =>
    said({ [from]: `const { a } = await import('${specifier}');`, ...decoder });
  expect(named('db/handover/copy.ts', '../blobs/decoders/picture.ts')).toEqual([
    'db/handover/copy.ts:1 only db/blobs/heavy-worker.ts may name a decoder ("../blobs/decoders/picture.ts")',
  ]);
  expect(named('db/blobs/blobs.ts', './decoders/picture.ts')).toHaveLength(1);
  expect(named('db/blobs/heavy-worker.ts', './decoders/picture.ts')).toEqual([]);
  expect(named('db/blobs/decoders/prepare.ts', './picture.ts')).toEqual([]);
});

it('refuses an import that leads nowhere, but not an address made by the build', () => {
  const texts = {
    'db/worker.ts': `import { a } from './gone.ts';\nimport b from '#nothing';\nnew URL('./later.js', import.meta.url);`,
  };
  expect(said(texts)).toEqual([
    'db/worker.ts:1 "./gone.ts" leads nowhere',
    'db/worker.ts:2 "#nothing" leads nowhere',
  ]);
});
