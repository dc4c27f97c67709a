import type { HandoverYear, YearDossier, YearEntry } from '../../year/survey.ts';
import { yearsOf } from '../../year/years-said.ts';
import { formTexts } from '../form-texts.ts';
import type { FormItem, PrintedForm } from '../model/printed-form.ts';
import { fill, heading, headOf, signature, text } from './frame.ts';
import { brief, dateText, kindAndTitle, placeInDossier } from './labels.ts';
import type { FormSetting } from './setting.ts';

const WORDS = formTexts.forms['document-inventory'];

/**
 * The inventory of papers in a dossier (decree 30/2020, appendix V): a sheet of its own for each dossier, and one for
 * what lies in none.
 */
export function documentInventory(year: HandoverYear, setting: FormSetting): PrintedForm {
  return { ...headOf('document-inventory', year, setting, 'landscape'), items: items(year) };
}

function* items(year: HandoverYear): Generator<FormItem> {
  for (const dossier of year.dossiers()) {
    const { content, totals } = dossier;
    yield { kind: 'sheet', fields: dossierFields(dossier) };
    yield heading(WORDS.heading, [
      fill(formTexts.year, { years: content.year === null ? yearsOf(year) : String(content.year) }),
      fill(WORDS.dossier, { notation: content.number }),
      content.title,
    ]);
    yield* rows(year, year.entries(dossier.id));
    yield* ending(totals.entries.total);
  }
  const { looseEntries, entries } = year.totals;
  if (looseEntries === 0 && entries.total > 0) return;
  yield { kind: 'sheet', fields: { [formTexts.fields.title]: WORDS.loose } };
  yield heading(WORDS.heading, [fill(formTexts.year, { years: yearsOf(year) }), WORDS.loose]);
  yield* rows(year, year.entries(null));
  yield* ending(looseEntries);
}

function* rows(year: HandoverYear, entries: Iterable<YearEntry>): Generator<FormItem> {
  for (const entry of entries) {
    const { index, content, position } = entry;
    yield {
      kind: 'row',
      cells: [
        ...[position, index.number, dateText(index.date), kindAndTitle(year, entry), index.origin],
        ...[placeInDossier(content), brief(content.notes)],
      ],
    };
  }
}

function* ending(entries: number): Generator<FormItem> {
  yield { kind: 'lines', lines: [text(fill(WORDS.closing, { entries }))] };
  yield { kind: 'signatures', blocks: [signature('compiler')] };
}

/** What a template of an office is told about one dossier. */
function dossierFields({ content }: YearDossier): Readonly<Record<string, string>> {
  return {
    [formTexts.fields.notation]: content.number,
    [formTexts.fields.dossierTitle]: content.title,
  };
}
