import type { ContentOf } from '#contract';
import type { HandoverYear, YearEntry } from '../../year/survey.ts';
import { yearsOf } from '../../year/years-said.ts';
import { formTexts } from '../form-texts.ts';
import type { Cell, FormItem, PrintedForm } from '../model/printed-form.ts';
import { fill, heading, headOf, letterhead, signature, text } from './frame.ts';
import { brief, dateText, labelOf } from './labels.ts';
import type { FormSetting } from './setting.ts';

const WORDS = formTexts.forms['photo-inventory'];

/** The inventory of photos: the fields of decree 113/2025 and circular 02/2019; an official list of columns was not found. */
export function photoInventory(year: HandoverYear, setting: FormSetting): PrintedForm {
  return { ...headOf('photo-inventory', year, setting, 'landscape'), items: items(year, setting) };
}

function* items(year: HandoverYear, setting: FormSetting): Generator<FormItem> {
  yield letterhead(year, setting);
  yield heading(WORDS.heading, [fill(formTexts.year, { years: yearsOf(year) })]);
  let number = 0;
  for (const entry of year.entriesOf('photo')) {
    if (entry.content.kind !== 'photo') continue;
    number += 1;
    yield { kind: 'row', cells: cells(year, entry, entry.content, number) };
  }
  const photos = year.totals.entries.photo;
  yield { kind: 'lines', lines: [text(fill(WORDS.closing, { photos }))] };
  yield { kind: 'signatures', blocks: [signature('compiler')] };
}

function cells(year: HandoverYear, { index }: YearEntry, photo: ContentOf<'photo'>, number: number): Cell[] {
  return [
    number,
    photo.archivesNumber,
    photo.event,
    captionOf(index.title, photo.caption),
    photo.photographer?.asPrinted ?? '',
    photo.place,
    dateText(index.date),
    labelOf(year, 'photo-colour', photo.colour),
    photo.size,
    photo.accompanyingDocument,
    labelOf(year, 'retention', photo.retention),
    labelOf(year, 'physical-state', photo.physicalState),
    brief(photo.notes),
  ];
}

/** Title and caption, said once where one begins with the other. */
function captionOf(title: string, caption: string): string {
  const flat = brief(caption);
  return title === '' || flat.startsWith(title) ? flat : brief(flat === '' ? title : `${title}. ${flat}`);
}
