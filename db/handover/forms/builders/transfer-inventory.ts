import { numberInWords } from '../../../text/index.ts';
import type { HandoverYear } from '../../year/survey.ts';
import { yearsOf } from '../../year/years-said.ts';
import { formTexts } from '../form-texts.ts';
import type { FormItem, PrintedForm } from '../model/printed-form.ts';
import { fill, heading, headOf, letterhead, signature, text } from './frame.ts';
import { brief, dossierTime, labelOf, sheetsAndPages } from './labels.ts';
import type { FormSetting } from './setting.ts';
import { dossierSums } from './sums.ts';

const WORDS = formTexts.forms['transfer-inventory'];

/** The inventory of dossiers handed over (decree 30/2020, appendix V): what is handed over, numbered through. */
export function transferInventory(year: HandoverYear, setting: FormSetting): PrintedForm {
  return { ...headOf('transfer-inventory', year, setting, 'landscape'), items: items(year, setting) };
}

function* items(year: HandoverYear, setting: FormSetting): Generator<FormItem> {
  yield letterhead(year, setting);
  yield heading(WORDS.heading, [fill(formTexts.year, { years: yearsOf(year) })]);
  let number = 0;
  for (const fonds of year.fonds) {
    if (year.fonds.length > 1) yield { kind: 'group', text: fonds.content.name };
    for (const dossier of year.dossiers(fonds.id)) {
      const { content } = dossier;
      number += 1;
      const term = labelOf(year, 'retention', content.retention);
      yield {
        kind: 'row',
        cells: [
          ...[number, content.number, content.title, dossierTime(dossier), term],
          ...[sheetsAndPages(dossier), brief(content.notes)],
        ],
      };
    }
  }
  const { dossiers, sheets, pages } = year.totals;
  if (dossiers > 0) {
    yield {
      kind: 'sum',
      cells: ['', '', `${formTexts.total}: ${dossiers}`, '', '', `${sheets}/${pages}`, ''],
    };
  }
  yield* closing(year);
  yield { kind: 'signatures', blocks: [signature('compiler')] };
}

function* closing({ totals }: HandoverYear): Generator<FormItem> {
  const sums = dossierSums(totals);
  const words = numberInWords(totals.dossiers);
  const lines = [fill(WORDS.closing, sums), fill(WORDS.inWords, { words }), fill(WORDS.terms, sums)];
  if (sums.unstated > 0) lines.push(fill(WORDS.unstated, sums));
  yield { kind: 'lines', lines: lines.map((one) => text(one)) };
}
