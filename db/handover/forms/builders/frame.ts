import type { FormId } from '#contract';
import { formatNumber } from '../../../text/index.ts';
import type { HandoverYear } from '../../year/survey.ts';
import { yearsOf } from '../../year/years-said.ts';
import { formTexts } from '../form-texts.ts';
import { line } from '../model/lines.ts';
import type {
  Column,
  ColumnKind,
  Fields,
  FormHead,
  FormItem,
  Line,
  Signature,
} from '../model/printed-form.ts';
import type { FormSetting } from './setting.ts';

/** Sizes of decree 30/2020, appendix I, in points. */
const SIZE = { heading: 12, motto: 13, title: 14, text: 13 } as const;
/** Width of the drawn lines under the office and under the motto, in points. */
const RULE = { office: 70, motto: 165, title: 90 } as const;

/** Puts values into the places of a text, numbers as they are printed. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value, 'vi') : (value ?? place);
  });
}

/** What is known of a form of the survey before its items. */
export function headOf(
  id: FormId,
  year: HandoverYear,
  { madeOn }: FormSetting,
  orientation: FormHead['orientation'],
): FormHead {
  const { fileName, title, columns } = formTexts.forms[id];
  return {
    ...{ fileName, title, orientation, madeOn },
    office: year.office.name,
    fields: commonFields(year, title, madeOn),
    columns: columnsOf(columns),
  };
}

type WrittenColumn = Omit<Column, 'kind' | 'align'> & { readonly kind: string; readonly align: string };

/** Columns as the table of texts has them. */
export const columnsOf = (written: readonly WrittenColumn[]): Column[] =>
  written.map(({ heading, kind, align, share }) => ({
    ...{ heading, share },
    kind: kind as ColumnKind,
    align: align as Column['align'],
  }));

/** The office and the national heading, with number, place and date under them. */
export function letterhead({ office }: Pick<HandoverYear, 'office'>, { madeOn }: FormSetting): FormItem {
  const centred = { align: 'center' } as const;
  const [year = '', month = '', day = ''] = madeOn.split('-');
  const date = fill(formTexts.placeAndDate, {
    place: office.place || formTexts.dots.place,
    day,
    month: Number(month) < 3 ? month : String(Number(month)),
    year,
  });
  const above =
    office.parentName === ''
      ? []
      : [line(office.parentName.toLocaleUpperCase('vi'), { ...centred, size: SIZE.heading })];
  return {
    kind: 'letterhead',
    left: [
      ...above,
      line(office.name.toLocaleUpperCase('vi'), {
        ...centred,
        size: SIZE.heading,
        bold: true,
        rule: RULE.office,
      }),
      line(formTexts.number, { ...centred, size: SIZE.text, before: 4 }),
    ],
    right: [
      line(formTexts.national.name, { ...centred, size: SIZE.heading, bold: true }),
      line(formTexts.national.motto, { ...centred, size: SIZE.motto, bold: true, rule: RULE.motto }),
      line(date, { ...centred, size: SIZE.text, italic: true, before: 4 }),
    ],
  };
}

/** Title of a form with what it is about, in the middle. */
export function heading(title: string, under: readonly string[]): FormItem {
  const last = under.length - 1;
  return {
    kind: 'lines',
    lines: [
      line(title, { align: 'center', bold: true, size: SIZE.title, before: 14 }),
      ...under.map((text, n) =>
        line(text, { align: 'center', bold: true, size: SIZE.text, rule: n === last ? RULE.title : null }),
      ),
      line('', { size: 6 }),
    ],
  };
}

/** Running text. */
export const text = (words: string, look: Partial<Line> & { bold?: boolean; italic?: boolean } = {}): Line =>
  line(words, { align: 'justify', before: 4, size: SIZE.text, ...look });

/** Who signs: what stands above the signature, the last line of it in italics. */
export function signature(who: keyof typeof formTexts.ends, name = ''): Signature {
  const [title = '', hint = ''] = formTexts.ends[who].above;
  const centred = { align: 'center', size: SIZE.text } as const;
  return {
    above: [line(title, { ...centred, bold: true, before: 12 }), line(hint, { ...centred, italic: true })],
    name,
  };
}

/** What a template of an office is told about the whole form: whose it is, of when, and every total. */
function commonFields(year: HandoverYear, title: string, madeOn: string): Fields {
  const { fields: names, totals: named } = formTexts;
  const { totals } = year;
  const said = (count: number): string => formatNumber(count, 'vi');
  return {
    [names.office]: year.office.name,
    [names.parent]: year.office.parentName,
    [names.place]: year.office.place,
    [names.date]: madeOn.split('-').reverse().join('/'),
    [names.years]: yearsOf(year),
    [names.title]: title,
    [names.fonds]: year.fonds.map(({ content }) => content.name).join('; '),
    [named.dossiers]: said(totals.dossiers),
    [named.entries]: said(totals.entries.total),
    [named.photos]: said(totals.entries.photo),
    [named.boxes]: said(totals.boxes),
    [named.sheets]: said(totals.sheets),
    [named.pages]: said(totals.pages),
    [named.files]: said(totals.files),
    [named.awards]: said(totals.awards.counted),
    [named.money]: said(totals.awards.money),
  };
}
