import { describe, expect, it } from 'vitest';
import { keysOf } from '#contract';
import type { ViewerKind, ViewerRow } from '#contract/viewer';
import { find, under } from '../../../renderer/viewer/find.ts';

const row = (title: string, kind: ViewerKind = 'document', more: Partial<ViewerRow> = {}): ViewerRow => ({
  ...{ id: title, kind, title, on: '', date: '', number: '', context: '', keys: keysOf(title).join(' ') },
  ...{ names: [], awards: [], links: [], dossier: '', thumb: '' },
  ...more,
});
const titles = (rows: readonly ViewerRow[], query: string) => find(rows, query).map(({ title }) => title);

describe('the viewer finds', () => {
  const rows = [row('Tổng kết công tác thi đua'), row('Tổng duyệt kết quả'), row('Kỷ niệm chương', 'photo')];

  it('without marks, by beginnings of words, in any order', () => {
    expect(titles(rows, 'ket tong')).toEqual(['Tổng kết công tác thi đua', 'Tổng duyệt kết quả']);
    expect(titles(rows, 'ki nie')).toEqual(['Kỷ niệm chương']);
    expect(titles(rows, 'ong')).toEqual([]);
  });

  it('words side by side before scattered ones, and a number as typed before all', () => {
    const scattered = row('Kết quả tổng hợp');
    const numbered = row('Về việc khác', 'commendation', {
      number: '12/QĐ',
      keys: 've viec khac 12 qd tong ket',
    });
    expect(titles([scattered, numbered, ...rows], 'tong ket')[0]).toBe('Về việc khác');
    expect(titles([row('12/QĐ nêu trong bài'), numbered], '12/qđ')[0]).toBe('Về việc khác');
  });

  it('everything where nothing is asked, and only the kinds of a tab', () => {
    expect(find(rows, ' – ')).toEqual(rows);
    expect(under(rows, 'photo').map(({ title }) => title)).toEqual(['Kỷ niệm chương']);
    expect(under(rows, 'people')).toEqual([]);
  });
});
