import type { HandoverYear } from '../../year/survey.ts';
import { yearsOf } from '../../year/years-said.ts';
import { formTexts } from '../form-texts.ts';
import type { FormItem, PrintedForm } from '../model/printed-form.ts';
import { fill, heading, headOf, letterhead, signature, text } from './frame.ts';
import { brief, labelOf } from './labels.ts';
import type { FormSetting } from './setting.ts';
import { dossierSums } from './sums.ts';

const WORDS = formTexts.forms['dossier-list'];

/** The list of dossiers (decree 30/2020, appendix V): the dossiers of a year, under the fonds they belong to. */
export function dossierList(year: HandoverYear, setting: FormSetting): PrintedForm {
  return { ...headOf('dossier-list', year, setting, 'portrait'), items: items(year, setting) };
}

function* items(year: HandoverYear, setting: FormSetting): Generator<FormItem> {
  yield letterhead(year, setting);
  yield heading(WORDS.heading, [fill(formTexts.year, { years: yearsOf(year) })]);
  for (const fonds of year.fonds) {
    yield { kind: 'group', text: fonds.content.name };
    for (const { content } of year.dossiers(fonds.id)) {
      const retention = labelOf(year, 'retention', content.retention);
      yield {
        kind: 'row',
        cells: [content.number, content.title, retention, content.compiledBy, brief(content.notes)],
      };
    }
  }
  const sums = dossierSums(year.totals);
  yield { kind: 'lines', lines: [text(fill(WORDS.closing, sums))] };
  if (sums.unstated > 0) yield { kind: 'lines', lines: [text(fill(WORDS.unstated, sums))] };
  yield { kind: 'signatures', blocks: [signature('signer')] };
}
