import { describe, expect, it } from 'vitest';
import { readSearchFields, searchedKind } from '../../../db/text/index.ts';

describe('fields named in a search box', () => {
  it.each([
    ['nam:2023 giấy khen', 'giấy khen', [{ field: 'year', value: '2023' }]],
    ['giấy khen năm:2020-2023', 'giấy khen', [{ field: 'year', value: '2020-2023' }]],
    ['người:"Nguyễn Văn Nam" 2019', '2019', [{ field: 'person', value: 'Nguyễn Văn Nam' }]],
    ['loai:anh lũ', 'lũ', [{ field: 'kind', value: 'anh' }]],
    ['so:12/QĐ-UBND', '', [{ field: 'number', value: '12/QĐ-UBND' }]],
    ['số: 12', 'số: 12', []],
    ['lúc 8:30 tại', 'lúc 8:30 tại', []],
    ['http://abc', 'http://abc', []],
  ])('%s', (typed, text, fields) => {
    const read = readSearchFields(typed);
    expect(read.text.trim().replace(/\s+/g, ' ')).toBe(text);
    expect(read.fields).toEqual(fields);
  });

  it.each([
    ['ảnh', 'photo'],
    ['biên-bản', 'minutes'],
    ['KHEN', 'commendation'],
    ['hồsơ', 'dossier'],
    ['gì', undefined],
  ])('%s is a kind', (word, kind) => {
    expect(searchedKind(word)).toBe(kind);
  });
});
