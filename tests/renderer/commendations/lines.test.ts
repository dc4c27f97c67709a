import { describe, expect, it } from 'vitest';
import { AwardLine, type AwardLineInput } from '../../../db/contract/index.ts';
import { suggestedYear, withYears } from '../../../renderer/screens/commendations/lines/award-years.ts';
import { lineFilter } from '../../../renderer/screens/commendations/lines/line-search.ts';
import { namesakesIn } from '../../../renderer/screens/commendations/lines/namesakes.ts';
import { totalsOf } from '../../../renderer/screens/commendations/lines/totals.ts';

const givenLine = (line: AwardLineInput = {}): AwardLine =>
  AwardLine.parse({ asPrinted: 'Nguyễn Văn Đức', ...line });
const AGENT = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';

describe('namesakes in one decision', () => {
  it('are lines that share the folded name, honorific and spelling aside', () => {
    const lines = [
      givenLine(),
      givenLine({ asPrinted: 'Ông NGUYEN VAN DUC' }),
      givenLine({ asPrinted: 'Trần Thị Đào' }),
      givenLine({ asPrinted: '' }),
      givenLine({ asPrinted: '' }),
    ];
    expect([...namesakesIn(lines)]).toEqual([
      [0, [1]],
      [1, [0]],
    ]);
  });

  it('are no longer in doubt once linked to different agents, or to one for two forms', () => {
    const [first, second] = [
      givenLine({ agentId: AGENT, form: 'A' }),
      givenLine({ agentId: OTHER, form: 'A' }),
    ];
    expect(namesakesIn([first, second]).size).toBe(0);
    expect(namesakesIn([first, { ...first, form: 'B' }]).size).toBe(0);
    expect(namesakesIn([first, { ...first }]).size).toBe(2);
    expect(namesakesIn([first, givenLine()]).size).toBe(2);
  });

  it('may be one body with two forms', () => {
    const body = givenLine({ recipientKind: 'body', asPrinted: 'Hội Phụ nữ', form: 'A' });
    expect(namesakesIn([body, { ...body, form: 'B' }]).size).toBe(0);
    expect(namesakesIn([body, { ...body }]).size).toBe(2);
  });
});

describe('totals', () => {
  it('count lines and money by form, class and kind', () => {
    const totals = totalsOf([
      givenLine({ form: 'Giấy khen', money: 540_000 }),
      givenLine({ form: 'Giấy khen', money: 1_080_000, recipientKind: 'body' }),
      givenLine({ form: 'Huân chương Lao động', awardClass: 'III' }),
    ]);
    expect(totals).toEqual({
      forms: [
        { form: 'Giấy khen', awardClass: null, count: 2, money: 1_620_000 },
        { form: 'Huân chương Lao động', awardClass: 'III', count: 1, money: 0 },
      ],
      kinds: { person: 2, body: 1, household: 0 },
      count: 3,
      money: 1_620_000,
    });
  });
});

describe('searching within the lines', () => {
  it('finds by beginnings of words, without marks, in every column', () => {
    const line = givenLine({ unit: 'Tổ dân phố 7', certificateNo: '12/2024', birthYear: 1971 });
    const finds = (query: string) => lineFilter(query)(line);
    expect(['nguyen duc', 'to dan 7', '12/2024', '1971', 'ĐỨC', ''].map(finds)).toEqual(Array(6).fill(true));
    expect(['đạt', 'duc 8', 'guyen'].map(finds)).toEqual([false, false, false]);
  });
});

describe('years of achievement', () => {
  it('are the year before for decisions of the first months', () => {
    expect(['10/01/2024', '31/03/2024', '01/04/2024', 'tháng 2/2024', 'năm 2019'].map(suggestedYear)).toEqual(
      [2023, 2023, 2024, 2023, 2019],
    );
    expect([suggestedYear(null), suggestedYear(''), suggestedYear('hôm nào đó')]).toEqual([null, null, null]);
  });

  it('go over to the lines that had the decision’s years or none', () => {
    const period = (periodFrom: number | null, periodTo: number | null) => ({ periodFrom, periodTo });
    const lines = [period(null, null), period(2023, 2023), period(2019, 2023)];
    expect(withYears(lines, period(2023, 2023), period(2022, 2022))).toEqual([
      period(2022, 2022),
      period(2022, 2022),
      period(2019, 2023),
    ]);
  });
});
