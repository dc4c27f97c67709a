import { describe, expect, it } from 'vitest';
import { duplicatesOf, sortFiles } from '../../../../renderer/screens/photos/adding/photo-files.ts';

describe('files that are added', () => {
  it('are put in the order of the camera; what is no picture stays out', () => {
    const file = (name: string, type = 'image/jpeg') => ({ name, type });
    const { photos, others } = sortFiles([
      file('IMG_10.jpg'),
      file('IMG_9.jpg'),
      file('ghi chú.docx', 'application/msword'),
      file('IMG_11.HEIC', ''),
      file('thư mục', ''),
    ]);
    expect(photos.map(({ name }) => name)).toEqual(['IMG_9.jpg', 'IMG_10.jpg', 'IMG_11.HEIC']);
    expect(others.map(({ name }) => name)).toEqual(['ghi chú.docx', 'thư mục']);
  });

  it('that were there before are told with the new entry and the old one, also under one name', () => {
    const files = ['a.jpg', 'b.jpg', 'a.jpg'].map((fileName) => ({ fileName }));
    const known = (fileName: string, entryId: string) => ({ fileName, entryId, title: entryId });
    const answer = { entryIds: ['1', '2', '3'], duplicates: [known('a.jpg', 'x'), known('a.jpg', 'y')] };
    expect(duplicatesOf(files, answer)).toEqual([
      { fileName: 'a.jpg', addedId: '1', knownId: 'x', knownTitle: 'x' },
      { fileName: 'a.jpg', addedId: '3', knownId: 'y', knownTitle: 'y' },
    ]);
  });
});
