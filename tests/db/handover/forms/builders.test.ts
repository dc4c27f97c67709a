import { describe, expect, it } from 'vitest';
import { type FormId, formatNumber, formIds } from '#contract';
import { builders } from '../../../../db/handover/forms/forms.ts';
import { textOf } from '../../../../db/handover/forms/model/lines.ts';
import type { Cell, FormItem } from '../../../../db/handover/forms/model/printed-form.ts';
import { openTestArchive } from '../../../support/open-test-archive.ts';
import { givenForms, itemsOf, surveyOf } from './given-year.ts';

const SETTING = { madeOn: '2025-02-03' };

/** Exactly as decree 30/2020 and practice have them. */
const HEADINGS: Partial<Record<FormId, string>> = {
  'dossier-list':
    'Số và ký hiệu hồ sơ · Tên đề mục và tiêu đề hồ sơ · Thời hạn bảo quản · Người lập hồ sơ · Ghi chú',
  'transfer-inventory':
    'Số TT · Số, ký hiệu hồ sơ · Tiêu đề hồ sơ · Thời gian tài liệu · Thời hạn bảo quản · Số tờ/Số trang · Ghi chú',
  'document-inventory':
    'STT · Số, ký hiệu văn bản · Ngày tháng năm văn bản · Tên loại và trích yếu nội dung văn bản · Tác giả văn bản · Tờ số/Trang số · Ghi chú',
  'photo-inventory':
    'STT · Số lưu trữ · Tên sự kiện · Tiêu đề/chú thích ảnh · Tác giả · Địa điểm chụp · Thời gian chụp · Màu sắc · Cỡ ảnh · Tài liệu đi kèm · Thời hạn · Tình trạng · Ghi chú',
  'award-list':
    'STT · Họ và tên/Tên tập thể · Chức vụ, đơn vị công tác · Hình thức khen thưởng/danh hiệu · Thành tích · Số, ngày quyết định · Tiền thưởng · Ghi chú',
};

const rowsOf = (items: readonly FormItem[]): Cell[][] =>
  items.flatMap((item) => (item.kind === 'row' ? [[...item.cells]] : []));
const sumsOf = (items: readonly FormItem[]): Cell[][] =>
  items.flatMap((item) => (item.kind === 'sum' ? [[...item.cells]] : []));
const wordsOf = (items: readonly FormItem[]): string =>
  items.flatMap((item) => (item.kind === 'lines' ? item.lines.map(textOf) : [])).join('\n');
const total = (numbers: readonly Cell[]): number =>
  numbers.reduce<number>((all, one) => all + Number(one ?? 0), 0);

describe('forms of a year', () => {
  it('have the headings of the decree to the letter', async () => {
    const year = await surveyOf(await givenForms());
    for (const [id, headings] of Object.entries(HEADINGS)) {
      const { columns } = builders[id as FormId](year, SETTING);
      expect(columns.map(({ heading }) => heading).join(' · ')).toBe(headings);
    }
  });

  it('agree with each other and with the survey to the last number', async () => {
    const year = await surveyOf(await givenForms());
    const { totals } = year;
    const items = Object.fromEntries(
      await Promise.all(formIds.map(async (id) => [id, await itemsOf(builders[id](year, SETTING))] as const)),
    ) as Record<FormId, FormItem[]>;

    expect(totals).toMatchObject({ dossiers: 3, entries: { total: 14 }, awards: { counted: 10 } });
    expect(rowsOf(items['dossier-list'])).toHaveLength(totals.dossiers);
    const inventory = rowsOf(items['transfer-inventory']);
    expect(inventory.map(([number]) => number)).toEqual([1, 2, 3]);
    const amounts = inventory.map(([, , , , , amount]) => String(amount).split('/'));
    const [sheets, pages] = [0, 1].map((n) => total(amounts.map((one) => one[n] ?? 0)));
    expect([sheets, pages]).toEqual([totals.sheets, totals.pages]);
    expect(sumsOf(items['transfer-inventory'])[0]).toContain(`${sheets}/${pages}`);
    expect(rowsOf(items['document-inventory'])).toHaveLength(totals.entries.total);
    expect(rowsOf(items['photo-inventory'])).toHaveLength(totals.entries.photo);

    const awards = rowsOf(items['award-list']);
    expect(awards.map(([number]) => number)).toEqual(awards.map((_row, n) => n + 1));
    expect([awards.length, total(awards.map((row) => row[6] ?? 0))]).toEqual([
      totals.awards.counted,
      totals.awards.money,
    ]);
    expect(sumsOf(items['award-list'])[0]?.[6]).toBe(totals.awards.money);
    expect(wordsOf(items['award-list'])).toContain(`${formatNumber(totals.awards.money, 'vi')} đồng`);

    for (const id of ['dossier-cover', 'closing-note'] as const) {
      expect(items[id].filter(({ kind }) => kind === 'sheet')).toHaveLength(totals.dossiers);
    }
    const record = wordsOf(items['handover-record']);
    expect(record).toContain(`Tổng số hộp (cặp): ${totals.boxes}`);
    expect(record).toContain(`Tổng số tệp tin trong hồ sơ: ${totals.files}`);
  });

  it('have statistics whose parts come to their whole', async () => {
    const year = await surveyOf(await givenForms());
    const rows = rowsOf(await itemsOf(builders.statistics(year, SETTING)));
    const parts = new Map<string, number[]>();
    let whole = '';
    for (const [number, what, , count] of rows) {
      if (number !== null) whole = `${what}`;
      parts.set(whole, [...(parts.get(whole) ?? []), Number(count)]);
    }
    const divided = [...parts].filter(([, counts]) => counts.length > 1);
    expect(divided).toHaveLength(3);
    for (const [what, [sum, ...counts]] of divided) expect([what, total(counts)]).toEqual([what, sum]);
  });

  it('make the record twice, and the inventory of papers for each dossier and for what lies in none', async () => {
    const year = await surveyOf(await givenForms());
    const record = await itemsOf(builders['handover-record'](year, SETTING));
    expect(record.slice(0, record.length / 2)).toEqual(record.slice(record.length / 2));
    const inventory = await itemsOf(builders['document-inventory'](year, SETTING));
    expect(inventory.filter(({ kind }) => kind === 'sheet')).toHaveLength(year.totals.dossiers + 1);
    expect(wordsOf(inventory)).toContain(`${year.totals.looseEntries} văn bản, tài liệu.`);
  });

  it('say the day as a Vietnamese letter does, and counts in words', async () => {
    const year = await surveyOf(await givenForms());
    const items = await itemsOf(builders['transfer-inventory'](year, SETTING));
    const letterhead = items.find((item) => item.kind === 'letterhead');
    expect(letterhead?.right.map(textOf).join('\n')).toContain('ngày 03 tháng 02 năm 2025');
    expect(wordsOf(items)).toContain('Viết bằng chữ: ba hồ sơ');
  });

  it('are whole where there is nothing to list', async () => {
    const year = await surveyOf(openTestArchive());
    for (const id of formIds) {
      const items = await itemsOf(builders[id](year, SETTING));
      const isPerDossier = id === 'dossier-cover' || id === 'closing-note';
      expect([id, items.length > 0]).toEqual([id, !isPerDossier]);
    }
  });
});
