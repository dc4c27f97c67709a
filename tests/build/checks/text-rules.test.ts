import { describe, expect, it } from 'vitest';
import { fileSize } from '../../../build/checks/file-size.ts';
import { looseEnds } from '../../../build/checks/loose-ends.ts';
import { names } from '../../../build/checks/names.ts';
import { roomReadmes } from '../../../build/checks/room-readmes.ts';
import { vietnameseOutsideText } from '../../../build/checks/vietnamese.ts';
import { saidBy, tree } from './tree.ts';

const lines = (count: number) => '// a line\n'.repeat(count);

describe('file size', () => {
  it('warns above 200 lines and refuses above 300', () => {
    const files = tree({
      'db/a.ts': lines(200),
      'db/b.ts': lines(201),
      'db/c.ts': lines(300),
      'db/d.ts': lines(301),
    });
    expect(fileSize(files).map(({ path, isWarning }) => [path, isWarning])).toEqual([
      ['db/b.ts', true],
      ['db/c.ts', true],
      ['db/d.ts', undefined],
    ]);
  });

  it('leaves tables of sentences, data and the generated schema alone', () => {
    const long = [
      'renderer/i18n/vi.ts',
      'db/cli/text/vi.ts',
      'db/schema.sql',
      'db/catalogue/types.json',
      'LICENSE',
    ];
    expect(saidBy(fileSize, Object.fromEntries(long.map((path) => [path, lines(900)])))).toEqual([]);
  });
});

describe('Vietnamese outside texts', () => {
  it.each([
    ['a string', `const a = 'hồ sơ';`],
    ['a comment', '// Luật 33'],
    ['letters taken apart', `const a = '${'hồ'.normalize('NFD')}';`],
    ['a capital with stroke', `const a = 'Đ';`],
    ['SQL', '`SELECT "số"`;'],
  ])('is found in %s', (_where, code) => {
    expect(saidBy(vietnameseOutsideText, { 'db/engine/a.ts': `\n${code}` })).toEqual([
      `db/engine/a.ts:2 Vietnamese text: ${code}`,
    ]);
  });

  it('is at home in translations, vocabularies, documents and tests', () => {
    const homes = ['renderer/i18n/vi.ts', 'db/text/fold.ts', 'db/cli/text/vi.ts', 'db/catalogue/forms.json'];
    const papers = ['docs/terms.md', 'db/README.md', 'tests/db/a.test.ts', 'LICENSE'];
    expect(
      saidBy(vietnameseOutsideText, Object.fromEntries([...homes, ...papers].map((path) => [path, 'hồ sơ']))),
    ).toEqual([]);
  });

  it('knows marks that are not Vietnamese', () => {
    expect(saidBy(vietnameseOutsideText, { 'db/a.ts': '// Köln, 3 × 4 ÷ 2 … → “naïf” æ ø ß' })).toEqual([]);
  });
});

describe('READMEs', () => {
  it('are wanted in every room with files, 10 to 30 lines long', () => {
    const texts = {
      'db/text/fold.ts': '',
      'db/README.md': lines(9),
      'db/contract/README.md': lines(10),
      'db/engine/README.md': lines(30),
      'db/blobs/README.md': lines(31),
    };
    expect(saidBy(roomReadmes, texts)).toEqual([
      'db/text/README.md missing',
      'db/blobs/README.md 31 lines, wanted 10–30',
      'db/README.md 9 lines, wanted 10–30',
    ]);
  });
});

describe('loose ends', () => {
  it.each([
    ['let a: any;', 'any'],
    ['const a = [] as any[];', 'any'],
    ['// @ts-ignore', '@ts-ignore'],
    ['/* biome-ignore lint: later */', 'biome-ignore'],
    ['/** TODO: write this */', 'TODO'],
    ['debugger;', 'debugger'],
    [`it.only('works', () => {});`, 'it.only'],
    [`test.describe.skip('later', () => {});`, 'describe.skip'],
    [`it.skip.each([1])('n', () => {});`, 'it.skip'],
    [`describe.todo('later');`, 'describe.todo'],
  ])('finds %s', (code, message) => {
    expect(saidBy(looseEnds, { 'tests/a.test.ts': `\n${code}` })).toEqual([`tests/a.test.ts:2 ${message}`]);
  });

  it('finds reminders in styles and workflows', () => {
    expect(saidBy(looseEnds, { 'renderer/style/a.css': '/* FIXME */', '.github/a.yml': '# TODO' })).toEqual([
      'renderer/style/a.css:1 FIXME',
      '.github/a.yml:1 TODO',
    ]);
  });

  it('lets words in strings and type tests be', () => {
    const texts = {
      'db/a.ts': `const words = ['TODO', 'any', 'biome-ignore'];\nlist.skip(3);`,
      'tests/types.test.ts': '// @ts-expect-error a wrong id',
    };
    expect(saidBy(looseEnds, texts)).toEqual([]);
    expect(saidBy(looseEnds, { 'db/a.ts': '// @ts-expect-error' })).toEqual(['db/a.ts:1 @ts-expect-error']);
  });
});

describe('names', () => {
  it.each([
    'db/utils.ts',
    'db/common/a.ts',
    'renderer/date-helpers.ts',
    'db/job-manager.ts',
    'db/repository/a.ts',
  ])('refuses %s', (path) => expect(saidBy(names, { [path]: '' })).toHaveLength(1));

  it('wants kebab-case and named exports', () => {
    expect(saidBy(names, { 'renderer/EntryList.tsx': '', 'db/a.ts': '\nexport default 1;' })).toEqual([
      'renderer/EntryList.tsx file names are kebab-case',
      'db/a.ts:2 default export; export it by name',
    ]);
  });

  it('lets good names and configurations through', () => {
    const texts = {
      'db/commonest-name.ts': '',
      'renderer/row.module.css': '',
      'build/vite.config.ts': 'export default {};',
    };
    expect(saidBy(names, texts)).toEqual([]);
  });
});
