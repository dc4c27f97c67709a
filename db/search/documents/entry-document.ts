import type { EntryContent, PartialDate } from '#contract';
import { titleOf } from '../../catalogue/entry-index.ts';
import { mentionsOf } from '../../catalogue/mentions.ts';
import { byWeight, field, type SearchDocument } from './document.ts';
import { citedBy, entryFields, type LabelOf } from './entry-fields.ts';

/** A text found in an attached file; `page` counts from 1. */
export type FilePage = { readonly page: number; readonly text: string };

/** What belongs to an entry besides its content. */
export type EntryRow = {
  readonly id: string;
  readonly seq: number;
  readonly number: string;
  readonly date: PartialDate | null;
  readonly fileNames: readonly string[];
};

/** What an entry can be chosen by: the award forms given, its dossier, whether it has a file. */
const choicesOf = (content: EntryContent, hasFile: boolean): string[] => [
  ...(content.kind === 'commendation' ? content.lines : []).flatMap(({ formCode }) =>
    formCode === null ? [] : [`form:${formCode}`],
  ),
  ...(content.dossierId === null ? [] : [`dossier:${content.dossierId}`]),
  ...(hasFile ? ['file'] : []),
];

/** What an entry is found by, but for the text of its files. */
export function entryDocument(row: EntryRow, content: EntryContent, labelOf: LabelOf): SearchDocument {
  const lines = content.kind === 'commendation' ? content.lines : [];
  const linked = [
    ...mentionsOf(content).map(({ ref }) => ref.agentId),
    ...lines.flatMap((line) => [line.agentId, line.unitId]),
  ];
  return {
    source: { entity: 'entry', seq: row.seq },
    id: row.id,
    kind: content.kind,
    day: row.date?.earliest ?? '',
    fields: byWeight([
      ...field('title', [titleOf(content)]),
      ...field('keyword', content.keywords),
      ...field('file', row.fileNames),
      ...field('date', row.date === null ? [] : dateWords(row.date), true),
      ...entryFields(content, labelOf),
    ]),
    choices: [...new Set(choicesOf(content, row.fileNames.length > 0))],
    number: row.number,
    numbers: numbersOf(content).filter((number) => number !== ''),
    agentIds: [...new Set(linked.filter((id) => id !== null))],
  };
}

/** A date as people type it: day, month and year as far as they are known, and as it was given. */
function dateWords({ text, earliest, latest, precision }: PartialDate): string[] {
  const [year, month, day] = earliest.split('-').map(Number);
  if (precision === 'day') return [text, `${day}/${month}/${year}`];
  if (precision === 'month') return [text, `${month}/${year}`];
  return [text, `${year}`, latest.slice(0, 4)];
}

function numbersOf(content: EntryContent): string[] {
  switch (content.kind) {
    case 'minutes':
      return [content.number, ...content.citations.map(({ number }) => number)];
    case 'photo':
      return [content.archivesNumber];
    case 'commendation':
      return [content.number, ...citedBy(content)];
    case 'document':
      return [content.number, content.receivedNumber];
  }
}
