import type { AwardLine, ContentOf } from '#contract';
import { isCounted, stageOf } from '../../../catalogue/award-stage.ts';
import type { HandoverYear, YearEntry } from '../../year/survey.ts';
import { yearsOf } from '../../year/years-said.ts';
import { formTexts } from '../form-texts.ts';
import type { Cell, FormItem, PrintedForm } from '../model/printed-form.ts';
import { fill, heading, headOf, letterhead, signature, text } from './frame.ts';
import { brief, dateText } from './labels.ts';
import type { FormSetting } from './setting.ts';

const WORDS = formTexts.forms['award-list'];

/** The list of awards of a year: every award that stands, in the order of the decisions; what was revoked is not among them. */
export function awardList(year: HandoverYear, setting: FormSetting): PrintedForm {
  return { ...headOf('award-list', year, setting, 'landscape'), items: items(year, setting) };
}

function* items(year: HandoverYear, setting: FormSetting): Generator<FormItem> {
  yield letterhead(year, setting);
  yield heading(WORDS.heading, [fill(formTexts.year, { years: yearsOf(year) })]);
  let number = 0;
  for (const entry of year.entriesOf('commendation')) {
    const { content } = entry;
    if (content.kind !== 'commendation') continue;
    for (const award of content.lines) {
      if (!isCounted(stageOf(award, content))) continue;
      number += 1;
      yield { kind: 'row', cells: cells(entry, content, award, number) };
    }
  }
  yield* closing(year);
  yield { kind: 'signatures', blocks: [signature('compiler'), signature('signer')] };
}

function* closing({ totals: { awards } }: HandoverYear): Generator<FormItem> {
  const { lines, counted, money } = awards;
  if (counted > 0) yield { kind: 'sum', cells: ['', formTexts.total, '', '', '', '', money, ''] };
  const uncounted = lines - counted;
  const words = [fill(WORDS.closing, awards)];
  if (uncounted > 0) words.push(fill(WORDS.uncounted, { uncounted }));
  yield { kind: 'lines', lines: words.map((one) => text(one)) };
}

function cells(
  entry: YearEntry,
  decision: ContentOf<'commendation'>,
  award: AwardLine,
  number: number,
): Cell[] {
  const date = dateText(entry.index.date);
  return [
    number,
    award.asPrinted,
    [award.position, award.unit].filter((one) => one !== '').join(', '),
    award.awardClass === null
      ? award.form
      : fill(WORDS.classOf, { form: award.form, class: award.awardClass }),
    brief(award.achievement),
    date === '' ? decision.number : fill(WORDS.decision, { number: decision.number, date }),
    award.money,
    noteOf(award),
  ];
}

function noteOf({ note, isPosthumous, correctedBy }: AwardLine): string {
  const said = [
    isPosthumous ? WORDS.posthumous : '',
    correctedBy === '' ? '' : fill(WORDS.correctedBy, { number: correctedBy }),
    brief(note),
  ];
  return said.filter((one) => one !== '').join('; ');
}
