import { readPartialDate } from '#contract';
import { numberInWords } from '../../../text/index.ts';
import type { HandoverYear, YearDossier } from '../../year/survey.ts';
import { formTexts } from '../form-texts.ts';
import type { FormItem, Line, PrintedForm } from '../model/printed-form.ts';
import { fill, heading, headOf, signature, text } from './frame.ts';
import { dateText, labelOf } from './labels.ts';
import type { FormSetting } from './setting.ts';

const WORDS = formTexts.forms['closing-note'];
const DOTS = formTexts.dots.short;

/** The closing note (decree 30/2020, art. 29): the last sheet of each dossier, telling how many there are. */
export function closingNote(year: HandoverYear, setting: FormSetting): PrintedForm {
  return { ...headOf('closing-note', year, setting, 'portrait'), items: items(year) };
}

function* items(year: HandoverYear): Generator<FormItem> {
  for (const dossier of year.dossiers()) {
    yield { kind: 'sheet', fields: {} };
    yield heading(WORDS.heading, [fill(WORDS.dossier, { notation: dossier.content.number || DOTS })]);
    yield { kind: 'lines', lines: note(year, dossier) };
    yield { kind: 'signatures', blocks: [signature('dossierCompiler', dossier.content.compiledBy)] };
  }
}

function note(year: HandoverYear, { content, totals }: YearDossier): Line[] {
  const { sheetCount: sheets, pageCount: pages } = content;
  const closed = content.closedOn === null ? null : (readPartialDate(content.closedOn) ?? null);
  const counted =
    sheets === null ? WORDS.sheetsUnknown : fill(WORDS.sheets, { sheets, words: numberInWords(sheets) });
  return [
    text(fill(WORDS.dossierTitle, { title: content.title })),
    text(fill(WORDS.retention, { retention: labelOf(year, 'retention', content.retention) || DOTS })),
    text(counted),
    ...(pages === null ? [] : [text(fill(WORDS.pages, { pages }))]),
    text(fill(WORDS.entries, { entries: totals.entries.total, files: totals.files })),
    text(WORDS.inventorySheets),
    text(
      fill(WORDS.state, {
        state: labelOf(year, 'physical-state', content.physicalState) || formTexts.dots.line,
      }),
    ),
    text(fill(WORDS.closedOn, { date: dateText(closed) || DOTS })),
  ];
}
