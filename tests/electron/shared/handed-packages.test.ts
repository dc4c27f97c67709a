import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HandedPackages, packageNamed } from '../../../electron/shared/handed-packages.ts';
import { scratchFolder } from '../scratch.ts';

/** A folder with the file that opens it, and what its bag says of volumes. */
function given(count?: string, folder = join(scratchFolder(), 'phuong-2024')): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'mo-goi.tangthu'), '');
  if (count) writeFileSync(join(folder, 'bag-info.txt'), `Bag-Size: 1 B\nBag-Count: ${count}\n`);
  return folder;
}

describe('the package named on a command line', () => {
  it('is the folder of the file that was opened, also by a relative name or in capitals', () => {
    const folder = given('1 of 1');
    expect(packageNamed(['.', join(folder, 'mo-goi.tangthu')], '/')).toBe(folder);
    expect(packageNamed(['mo-goi.tangthu'], folder)).toBe(folder);
    writeFileSync(join(folder, 'GOI.TANGTHU'), '');
    expect(packageNamed(['GOI.TANGTHU'], folder)).toBe(folder);
  });

  it('is the folder around a volume of several', () => {
    const whole = join(scratchFolder(), 'phuong-2024');
    const volume = given('1 of 12', join(whole, 'phuong-2024-tap-1'));
    expect(packageNamed([join(volume, 'mo-goi.tangthu')], '/')).toBe(whole);
  });

  it.each([
    { wherever: 'within', before: 65_536 - 'Bag-Count: 1 of 12\n'.length, isRead: true },
    { wherever: 'beyond', before: 65_536, isRead: false },
  ])(
    'is told by a line $wherever the first 64 KB of a foreign file, and no more is read',
    ({ before, isRead }) => {
      const whole = join(scratchFolder(), 'phuong-2024');
      const volume = given(undefined, join(whole, 'phuong-2024-tap-1'));
      const filler = `${'x'.repeat(before - 1)}\n`;
      writeFileSync(join(volume, 'bag-info.txt'), `${filler}Bag-Count: 1 of 12\n`);
      expect(packageNamed(['mo-goi.tangthu'], volume)).toBe(isRead ? whole : volume);
    },
  );

  it('is none where no such file is named or there', () => {
    const folder = given();
    mkdirSync(join(folder, 'folder.tangthu'));
    for (const words of [[], ['.'], ['nothing.tangthu'], ['folder.tangthu'], ['--x.tangthu'], ['a.txt']])
      expect(packageNamed(words, folder)).toBeUndefined();
  });
});

it('a package waits for the page, is told once, and is not lost to words that name none', () => {
  const [first, second] = [given(), given()];
  const packages = new HandedPackages();
  expect(packages.take()).toBeNull();
  expect(packages.hand(['mo-goi.tangthu'], first)).toBe(true);
  expect(packages.hand([], second)).toBe(false);
  expect(packages.hand(['mo-goi.tangthu'], second)).toBe(true);
  expect(packages.take()).toBe(second);
  expect(packages.take()).toBeNull();
});
