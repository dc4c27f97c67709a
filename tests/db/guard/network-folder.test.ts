import { describe, expect, it } from 'vitest';
import { mustBeLocal } from '../../../db/guard/network-folder.ts';

const refusal = { detail: { code: 'folder_on_network' } };
const caught = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};

describe('a folder to write an archive in', () => {
  it.each(['\\\\may-chu\\chung\\Kho', '\\\\?\\UNC\\may-chu\\chung\\Kho'])('may not be %s', (folder) => {
    expect(caught(() => mustBeLocal(folder))).toMatchObject(refusal);
  });

  it('may not lie on a network drive behind a letter, made or still to be made', () => {
    const behind = (path: string): string => path.replace(/^Z:/, '\\\\may-chu\\chung');
    expect(caught(() => mustBeLocal('Z:\\Kho', behind))).toMatchObject(refusal);
    const missing = (path: string): string => {
      if (path !== '/' && path.length > 3) throw new Error('ENOENT');
      return '\\\\may-chu\\chung\\';
    };
    expect(caught(() => mustBeLocal('/Kho mới', missing))).toMatchObject(refusal);
  });

  it('may be any other, also where its place cannot be told', () => {
    const unknown = (): string => {
      throw new Error('EPERM');
    };
    expect(caught(() => mustBeLocal('D:\\Kho', unknown))).toBeNull();
    expect(caught(() => mustBeLocal('/home/lan/kho'))).toBeNull();
  });
});
