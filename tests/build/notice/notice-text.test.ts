import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenceText } from '../../../build/notice/licence-text.ts';
import { noticeText } from '../../../build/notice/notice-text.ts';

const shipped = (name: string, text: string) => ({
  folder: name,
  name,
  version: '1.0.0',
  licence: 'MIT',
  text,
});

it('lists every package and prints a shared text once', () => {
  const packages = [
    shipped('a', 'Do as you like.\r\n'),
    shipped('b', '\nDo as you like.  '),
    shipped('c', 'Ask first.'),
  ];
  const text = noticeText('Kho', packages, [{ title: 'SQLite', text: 'A blessing.' }]);
  expect(text).toContain('Copyright The Kho founders');
  expect(text).toContain('a 1.0.0 (MIT)\nb 1.0.0 (MIT)\nc 1.0.0 (MIT)\n');
  expect(text.split('Do as you like.')).toHaveLength(2);
  expect(text).toContain('a, b\n\nDo as you like.\n');
  expect(text.endsWith('SQLite\n\nA blessing.\n')).toBe(true);
});

describe('the licence text of a package', () => {
  const packageWith = (files: Record<string, string>) => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  };

  it('is its licence file before its README', () => {
    const readme = '# a\n\n## License\n\nIn the README.\n\n## More\n';
    expect(licenceText(packageWith({ 'README.md': readme, 'LICENSE.txt': 'In the file.' }))).toBe(
      'In the file.',
    );
    expect(licenceText(packageWith({ 'readme.md': readme }))?.trim()).toBe('In the README.');
    expect(licenceText(packageWith({ 'README.md': '# a\n\n# License\n\nAt the end.\n' }))?.trim()).toBe(
      'At the end.',
    );
  });

  it('may be missing', () => {
    expect(licenceText(packageWith({ 'README.md': '# a' }))).toBeUndefined();
    expect(licenceText('/no/such/folder')).toBeUndefined();
  });
});
