import { describe, expect, it } from 'vitest';
import { folderWarning } from '../../../db/guard/folder-warning.ts';

describe('folderWarning', () => {
  it.each([
    'C:\\Users\\Lan\\OneDrive\\Kho',
    'C:\\Users\\Lan\\OneDrive - UBND Phường\\Kho',
    'G:\\My Drive\\Kho',
    'G:\\Drive của tôi\\Kho',
    'C:\\Users\\Lan\\Google Drive\\Kho',
    'C:\\Users\\Lan\\Dropbox\\Kho',
    'C:\\Users\\Lan\\Dropbox (Phường)\\Kho',
    '/home/lan/Nextcloud/kho',
    '/Users/lan/Library/Mobile Documents/com~apple~CloudDocs/kho',
  ])('tells that %s is copied elsewhere while it is written', (folder) => {
    expect(folderWarning(folder)).toBe('synchronised');
  });

  it.each(['\\\\may-chu\\chung\\Kho', '//may-chu/chung/Kho', '\\\\?\\UNC\\may-chu\\chung\\Kho'])(
    'tells that %s lies on the network',
    (folder) => {
      expect(folderWarning(folder)).toBe('network');
    },
  );

  it.each([
    'D:\\Tàng Thư\\Kho',
    'C:\\Users\\Lan\\Documents\\Kho onedrive cũ',
    '\\\\?\\C:\\Kho',
    '/home/lan/tang-thu',
    'E:\\Dropbox2\\Kho',
  ])('has nothing against %s', (folder) => {
    expect(folderWarning(folder)).toBeNull();
  });
});
