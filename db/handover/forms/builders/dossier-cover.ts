import type { HandoverYear, YearDossier } from '../../year/survey.ts';
import { formTexts } from '../form-texts.ts';
import { line } from '../model/lines.ts';
import type { FormItem, Line, PrintedForm } from '../model/printed-form.ts';
import { fill, headOf } from './frame.ts';
import { dossierTime, labelOf } from './labels.ts';
import type { FormSetting } from './setting.ts';

const WORDS = formTexts.forms['dossier-cover'];
const DOTS = formTexts.dots.short;

/** The cover of each dossier: one page, to be glued on or printed on its folder. */
export function dossierCover(year: HandoverYear, setting: FormSetting): PrintedForm {
  return { ...headOf('dossier-cover', year, setting, 'portrait'), items: items(year) };
}

function* items(year: HandoverYear): Generator<FormItem> {
  for (const dossier of year.dossiers()) {
    yield { kind: 'sheet', fields: {} };
    yield { kind: 'lines', lines: cover(year, dossier) };
  }
}

function cover(year: HandoverYear, dossier: YearDossier): Line[] {
  const { content, fondsId } = dossier;
  const fonds = year.fonds.find(({ id }) => id === fondsId)?.content;
  const creator = fonds?.creator?.asPrinted || fonds?.name || year.office.name;
  const where = [content.room, content.shelf, content.box].filter((one) => one !== '').join(', ');
  const centred = { align: 'center' } as const;
  const field = (words: string, before = 10): Line => line(words, { size: 14, before, indent: 60 });
  return [
    line(creator.toLocaleUpperCase('vi'), { ...centred, bold: true, size: 14, before: 20, rule: 120 }),
    line(WORDS.heading, { ...centred, bold: true, size: 36, before: 90 }),
    line(content.title, { ...centred, bold: true, size: 18, before: 40 }),
    line(fill(WORDS.time, { time: dossierTime(dossier) || DOTS }), { ...centred, size: 14, before: 40 }),
    line(fill(WORDS.sheets, { sheets: content.sheetCount ?? DOTS }), { ...centred, size: 14, before: 8 }),
    field(fill(WORDS.notation, { notation: content.number || DOTS }), 110),
    field(fill(WORDS.fonds, { fonds: fonds?.code || DOTS })),
    field(fill(WORDS.inventory, { inventory: content.inventoryNo || DOTS })),
    field(fill(WORDS.dossier, { dossier: dossier.position })),
    field(fill(WORDS.box, { box: where || DOTS })),
    line(WORDS.retention, { align: 'right', bold: true, size: 14, before: 50 }),
    line(labelOf(year, 'retention', content.retention) || DOTS, {
      align: 'right',
      bold: true,
      size: 16,
      before: 4,
    }),
  ];
}
