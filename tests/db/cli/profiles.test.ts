import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { givenArchive, PATIENCE } from './command-line.ts';

it(
  'lists the profiles there are, and says in Vietnamese what is wrong with those that are none',
  PATIENCE,
  async () => {
    const { folder, tangthu } = await givenArchive();
    fs.mkdirSync(path.join(folder, 'profiles'));
    const profile = { id: 'mau', label: { vi: 'Mẫu' }, parts: ['bang'] };
    fs.writeFileSync(path.join(folder, 'profiles', 'mau.json'), JSON.stringify(profile));
    const told = await tangthu('export', '--list-profiles');
    expect(told.code).toBe(0);
    for (const id of ['bag', 'tables', 'excel-tree', 'party-49'])
      expect(told.out).toMatch(new RegExp(`^${id} · `, 'm'));
    expect(told.out).toContain('[S]');
    expect(told.err).toContain(
      'Tệp kiểu xuất mau.json không dùng được, ở parts.0 = bang: không có phần này trong gói.',
    );
    const { profiles, refused } = (await tangthu('--json', 'export', '--list-profiles')).json<{
      profiles: { id: string }[];
      refused: { file: string }[];
    }>();
    expect(profiles.map(({ id }) => id)).toContain('excel-tree');
    expect(refused.map(({ file }) => file)).toEqual(['mau.json']);
    const out = path.join(folder, '..', 'ra');
    const named = path.join(folder, 'profiles', 'mau.json');
    const tried = await tangthu('export', '--year', '2024', '--out', out, '--profile', named);
    expect(tried.code).not.toBe(0);
    expect(tried.err).toContain('mau.json: parts.0 = bang: không có phần này trong gói');
  },
);
