import { describe, expect, it } from 'vitest';
import { houseRules } from '../../build/checks/house.ts';
import { describeFinding } from '../../build/checks/source.ts';
import { readTree } from '../../build/checks/tree.ts';

describe('the house keeps its rules', () => {
  const files = readTree(process.cwd());

  it('is read whole', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['package.json', 'build/checks/tree.ts', '.gitignore']));
    expect(paths.filter((path) => /node_modules|^out\//.test(path))).toEqual([]);
  });

  it.each(Object.entries(houseRules))('%s', (_name, rule) => {
    const errors = rule(files).filter(({ isWarning }) => !isWarning);
    expect(errors.map(describeFinding)).toEqual([]);
  });
});
