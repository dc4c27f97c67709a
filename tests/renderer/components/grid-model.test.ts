import { describe, expect, it } from 'vitest';
import {
  blockOf,
  cellAfterKey,
  cellAfterTab,
  isInBlock,
  pasteChanges,
} from '../../../renderer/components/grid-model.ts';

const extent = { rows: 80, columns: 4 };
const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey });

describe('moving in a table', () => {
  it('goes by arrows, pages and to the ends', () => {
    expect(cellAfterKey(key('ArrowDown'), { row: 3, column: 1 }, extent, 10)).toEqual({ row: 4, column: 1 });
    expect(cellAfterKey(key('PageDown'), { row: 75, column: 1 }, extent, 10)).toEqual({ row: 79, column: 1 });
    expect(cellAfterKey(key('Home', true), { row: 40, column: 2 }, extent, 10)).toEqual({
      row: 0,
      column: 0,
    });
    expect(cellAfterKey(key('ArrowRight', true), { row: 40, column: 0 }, extent, 10)).toEqual({
      row: 40,
      column: 3,
    });
  });

  it('goes on to the next row after the last column by Tab, and back', () => {
    expect(cellAfterTab({ row: 2, column: 3 }, extent, false)).toEqual({ row: 3, column: 0 });
    expect(cellAfterTab({ row: 3, column: 0 }, extent, true)).toEqual({ row: 2, column: 3 });
    expect(cellAfterTab({ row: 79, column: 3 }, extent, false)).toEqual({ row: 79, column: 3 });
  });

  it('spans a block between two corners in any order', () => {
    const block = blockOf({ row: 5, column: 2 }, { row: 3, column: 3 });
    expect(block).toEqual({ top: 3, bottom: 5, left: 2, right: 3 });
    expect(isInBlock(block, { row: 4, column: 2 })).toBe(true);
    expect(isInBlock(block, { row: 4, column: 1 })).toBe(false);
  });
});

describe('pasteChanges', () => {
  const columns = [{ key: 'name' }, { key: 'number', isReadOnly: true }, { key: 'unit' }];

  it('fills to the right and down, past the last row, and leaves out what does not fit', () => {
    const cells = [
      ['Lê Thị Bé ', '1', 'Tổ 7', 'thừa'],
      ['Trần Văn Út', '2', 'Tổ 8'],
    ];
    expect(pasteChanges(cells, { row: 9, column: 0 }, columns)).toEqual([
      { row: 9, column: 'name', text: 'Lê Thị Bé' },
      { row: 9, column: 'unit', text: 'Tổ 7' },
      { row: 10, column: 'name', text: 'Trần Văn Út' },
      { row: 10, column: 'unit', text: 'Tổ 8' },
    ]);
  });
});
