import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findElectron, isDue } from '../../build/electron-binary.ts';

describe('Electron’s program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'electron-'));

  it('is missing until it is there as a file', () => {
    expect(findElectron(folder, '')).toBeUndefined();
    writeFileSync(join(folder, 'path.txt'), 'electron.exe');
    expect(findElectron(folder, '')).toBeUndefined();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/electron.exe'), '');
    expect(findElectron(folder, '')).toBe(join(folder, 'dist', 'electron.exe'));
  });

  it('is taken from the folder that somebody names', () => {
    expect(findElectron(mkdtempSync(join(tmpdir(), 'electron-')), '/opt/standin')).toBe(
      resolve('/opt/standin/electron'),
    );
  });
});

it('is fetched once a day at most, but at once for another version', () => {
  const last = { version: '45.4.1', at: '2026-11-22T08:00:00.000Z' };
  const hours = (count: number) => Date.parse(last.at) + count * 3_600_000;
  expect(isDue(undefined, '45.4.1', hours(0))).toBe(true);
  expect(isDue(last, '45.4.1', hours(23))).toBe(false);
  expect(isDue(last, '45.4.1', hours(25))).toBe(true);
  expect(isDue(last, '45.5.0', hours(1))).toBe(true);
});
