import { describe, expect, it } from 'vitest';
import { readTabText, writeTabText } from '../../../renderer/components/clipboard-table.ts';

describe('readTabText', () => {
  it('reads rows and cells as Excel copies them, without a row for the last line end', () => {
    expect(readTabText('Nguyễn Văn Đức\tTổ 7\r\nTrần Thị Ánh\tTổ 8\r\n')).toEqual([
      ['Nguyễn Văn Đức', 'Tổ 7'],
      ['Trần Thị Ánh', 'Tổ 8'],
    ]);
  });

  it('keeps empty cells and empty rows in their places', () => {
    expect(readTabText('a\t\tc\n\nd')).toEqual([['a', '', 'c'], [''], ['d']]);
  });

  it('reads quoted cells with line ends, tabs and doubled quotes', () => {
    expect(readTabText('"Tổ 7\nPhường 5"\t"gọi là ""Út"""\nx')).toEqual([
      ['Tổ 7\nPhường 5', 'gọi là "Út"'],
      ['x'],
    ]);
  });

  it('takes a quote inside a cell as it stands', () => {
    expect(readTabText('gia đình "văn hóa"\tb')).toEqual([['gia đình "văn hóa"', 'b']]);
  });

  it('reads one cell alone and nothing at all', () => {
    expect(readTabText('Giấy khen')).toEqual([['Giấy khen']]);
    expect(readTabText('')).toEqual([['']]);
  });
});

describe('writeTabText', () => {
  it('gives back what it reads', () => {
    const cells = [
      ['Nguyễn Văn Đức', 'gọi là "Út"'],
      ['', 'Tổ 7\nPhường 5'],
    ];
    expect(readTabText(writeTabText(cells))).toEqual(cells);
  });
});
