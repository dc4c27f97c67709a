import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { releaseNotes } from '../../../build/windows/release/notes.ts';
import { makePortable } from '../../../build/windows/release/portable.ts';
import { scratchFolder } from '../../electron/scratch.ts';

const CHANGELOG = `# Thay đổi

## [Chưa phát hành · Unreleased]

- Chưa ra.

## [0.2.0]

- Tìm chịu lỗi: gõ sai
  vẫn ra.
- Search forgives slips.
`;

describe('release notes', () => {
  const order = { changelog: CHANGELOG, version: '0.2.0', installer: 'Setup.exe', zip: 'T.zip' };

  it('tell in Vietnamese what is new in this version, and how it is installed', () => {
    const notes = releaseNotes(order);
    expect(notes).toContain('# Tàng Thư 0.2.0: có gì mới');
    expect(notes).toContain('- Tìm chịu lỗi: gõ sai vẫn ra.');
    expect(notes).not.toContain('Search');
    expect(notes).not.toContain('Chưa ra');
    expect(notes).toContain('chọn Setup.exe');
  });

  it('tell what is not released yet while the version has no heading', () => {
    expect(releaseNotes({ ...order, version: '0.3.0' })).toContain('- Chưa ra.');
  });
});

describe('the portable ZIP', () => {
  it('holds the pack and the marker in one folder, and is the same each time', () => {
    const folder = scratchFolder();
    const pack = join(folder, 'pack');
    mkdirSync(join(pack, 'resources'), { recursive: true });
    writeFileSync(join(pack, 'TangThu.exe'), 'program');
    writeFileSync(join(pack, 'resources/app.asar'), 'archive');
    const files = ['one.zip', 'two.zip'].map((name) => join(folder, name));
    for (const file of files) makePortable(pack, 'TangThu-portable', file);
    const [one, two] = files.map((file) => readFileSync(file));
    expect(hash(one)).toBe(hash(two));
    expect(Object.keys(unzipSync(one ?? Buffer.alloc(0))).sort()).toEqual([
      'TangThu-portable/TangThu.exe',
      'TangThu-portable/portable.txt',
      'TangThu-portable/resources/app.asar',
    ]);
    expect(readdirSync(folder)).toContain('two.zip');
  });
});

const hash = (bytes: Buffer | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
