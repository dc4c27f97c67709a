import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makePortable } from '../../../build/windows/release/portable.ts';
import { portableDataFolder } from '../../../electron/shared/portable.ts';
import { unzip } from '../../support/unzip.ts';
import { scratchFolder } from '../scratch.ts';

it('a program keeps its data beside itself where the marker of the ZIP lies, and only there', () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'pack'));
  writeFileSync(join(folder, 'pack/TangThu.exe'), 'program');
  const executable = join(folder, 'pack/TangThu.exe');
  expect(portableDataFolder(executable)).toBeNull();

  makePortable(join(folder, 'pack'), 'T', join(folder, 'T.zip'));
  for (const [name, content] of unzip(readFileSync(join(folder, 'T.zip')))) {
    writeFileSync(join(folder, 'pack', name.replace('T/', '')), content);
  }
  expect(portableDataFolder(executable)).toBe(join(folder, 'pack/data'));
});
