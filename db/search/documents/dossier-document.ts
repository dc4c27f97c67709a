import { type DossierContent, readPartialDate } from '#contract';
import { byWeight, field, type SearchDocument, together } from './document.ts';

export type DossierSource = { readonly id: string; readonly seq: number; readonly creatorId: string | null };

/** What a dossier is found by. It is filed under its year, on its first day if that lies in it. */
export function dossierDocument(row: DossierSource, content: DossierContent): SearchDocument {
  const { year, startDate, room, shelf, box } = content;
  const start = (startDate && readPartialDate(startDate)?.earliest) || '';
  const day = year === null || start.startsWith(`${year}-`) ? start : `${year}-01-01`;
  return {
    source: { entity: 'dossier', seq: row.seq },
    id: row.id,
    kind: 'dossier',
    day,
    fields: byWeight([
      ...field('title', [content.title]),
      ...field('number', [content.number, content.inventoryNo, content.informationSign]),
      ...field('keyword', content.keywords),
      ...field('people', [content.compiledBy]),
      ...field('place', [together(room, shelf, box)]),
      ...field('date', [day.slice(0, 4)], true),
      ...field('notes', [content.notes]),
    ]),
    number: content.number,
    numbers: [],
    choices: [],
    agentIds: row.creatorId === null ? [] : [row.creatorId],
  };
}
