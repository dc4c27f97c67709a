import { describe, expect, it } from 'vitest';
import { readPaste } from '../../../renderer/screens/commendations/paste/read-paste.ts';
import { readLayout } from '../../../renderer/screens/commendations/paste/table-layout.ts';
import { forms, givenPaste, givenTabs } from './given.ts';

describe('text from Excel', () => {
  it('reads quotes, line breaks within cells, carriage returns and empty rows', () => {
    const text =
      'STT\tHọ và tên\tChức vụ, đơn vị\tHình thức\r\n\t\t\t\r\n1\t"Nguyễn Văn ""Đức"""\t"Tổ trưởng\nTổ dân phố 7"\tGK\r\n';
    const table = givenTabs(text);
    const context = { forms, form: null, period: { periodFrom: null, periodTo: null }, moneyFactor: 1 };
    const rows = [...readPaste(table, readLayout(table, forms), context, true)];
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      line: { asPrinted: 'Nguyễn Văn "Đức"', position: 'Tổ trưởng', unit: 'Tổ dân phố 7', form: 'Giấy khen' },
    });
  });

  it('reads an empty clipboard as nothing', () => {
    for (const text of ['', '\r\n', '\t\t']) expect(givenPaste(text.trim() || ' ').lines).toEqual([]);
    expect(readLayout([], forms)).toMatchObject({ fields: [], bodyFrom: 0 });
  });

  it('reads 5 000 rows at once', () => {
    const rows = Array.from(
      { length: 5000 },
      (_, n) => `${n + 1} | Nguyễn Văn Số | Tổ trưởng, TDP ${n} | GK | 540.000`,
    );
    const { lines } = givenPaste(
      `STT | Họ và tên | Chức vụ, đơn vị | Hình thức | Tiền thưởng\n${rows.join('\n')}`,
    );
    expect(lines).toHaveLength(5000);
  });
});
