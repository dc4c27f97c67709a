import { describe, expect, it } from 'vitest';
import { keptFields, withLayout } from '../../../renderer/screens/commendations/paste/layout-memory.ts';

const HEADINGS = ['STT', 'Họ và tên', 'Ghi chú thêm'];

describe('layouts seen before', () => {
  it('are known again by their headings, however they are spelled', () => {
    const kept = withLayout(undefined, HEADINGS, ['ordinal', 'name', 'skip']);
    expect(keptFields(kept, ['stt', 'HỌ VÀ TÊN', 'ghi chu them'])).toEqual(['ordinal', 'name', 'skip']);
    expect(keptFields(kept, ['STT', 'Họ và tên'])).toBeNull();
  });

  it('are changed by the latest choice, and only so many are kept', () => {
    const first = withLayout(undefined, HEADINGS, ['ordinal', 'name', 'skip']);
    const second = withLayout(first, HEADINGS, ['ordinal', 'name', 'note']);
    expect(keptFields(second, HEADINGS)).toEqual(['ordinal', 'name', 'note']);
    let many = second;
    for (let n = 0; n < 50; n += 1) many = withLayout(many, [`Cột ${n}`], ['name']);
    expect(Object.keys(many)).toHaveLength(8);
    expect(keptFields(many, HEADINGS)).toBeNull();
    expect(JSON.stringify(many).length).toBeLessThan(1000);
  });

  it('say nothing about a table without headings, nor after an older version kept something else', () => {
    expect(withLayout(undefined, ['', ''], ['name', 'unit'])).toEqual({});
    for (const kept of [null, 7, { a: 1 }, { h: 'name.gone' }]) expect(keptFields(kept, HEADINGS)).toBeNull();
    const gone = Object.fromEntries(
      Object.keys(withLayout(undefined, ['STT'], ['ordinal'])).map((mark) => [mark, 'no-such-field']),
    );
    expect(keptFields(gone, ['STT'])).toBeNull();
  });
});
