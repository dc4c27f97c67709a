import { type AgentContent, type ContentOf, formatPartialDate, keysOf, wordKey } from '#contract';
import { shownName } from '../../agents/agent-index.ts';
import { mentionsOf } from '../../catalogue/mentions.ts';
import type { ViewerRow } from '../../contract/viewer.ts';
import { agentDocument } from '../../search/documents/agent-document.ts';
import type { Field } from '../../search/documents/document.ts';
import { entryFields, type LabelOf } from '../../search/documents/entry-fields.ts';
import type { YearDossier, YearEntry } from '../year/survey.ts';

/** What a line has that its kind does not tell of. */
const NOTHING = { links: [], names: [], awards: [], dossier: '', thumb: '' } as const;

/** The line of an entry: found by the fields that the archive itself finds it by. */
export function entryRow(
  { id, kind, content, index, dossierId }: YearEntry,
  labelOf: LabelOf,
  beside: Pick<ViewerRow, 'links' | 'thumb'>,
): ViewerRow {
  const { title, number, date, origin } = index;
  const keywords: Field = { name: 'keyword', parts: content.keywords, isQuiet: false };
  return {
    ...{ id, kind, title, number, context: origin },
    on: date?.earliest ?? '',
    date: date ? formatPartialDate(date, 'vi', 'short') : '',
    keys: keysIn(title, [...entryFields(content, labelOf), keywords]),
    names: [...new Set(mentionsOf(content).flatMap(({ ref }) => ref.agentId ?? []))],
    awards: content.kind === 'commendation' ? content.lines.map(awardee) : [],
    dossier: dossierId ?? '',
    ...beside,
  };
}

/** The line of a dossier. */
export function dossierRow({ id, content }: YearDossier): ViewerRow {
  const { title, number, year, keywords } = content;
  return {
    ...NOTHING,
    ...{ id, kind: 'dossier', title, number, context: '' },
    on: year === null ? '' : `${year}`,
    date: year === null ? '' : `${year}`,
    keys: keysIn(title, [{ name: 'keyword', parts: [number, ...keywords, `${year ?? ''}`], isQuiet: false }]),
  };
}

/** The line of a person, body or household. */
export function agentRow(id: string, content: AgentContent): ViewerRow {
  const name = shownName(content.names);
  const last = content.positions.at(-1);
  return {
    ...NOTHING,
    ...{ id, kind: content.kind, title: name, on: '', date: '' },
    number: content.birthYear === null ? '' : `${content.birthYear}`,
    context: [last?.position, last?.unit].filter(Boolean).join(', ') || content.homePlace,
    keys: keysIn(name, agentDocument({ id, seq: 0, name }, content).fields),
  };
}

/** Who an award line goes to: the one it is linked to, else the name behind `=`. */
function awardee({ agentId, asPrinted }: ContentOf<'commendation'>['lines'][number]): string {
  return agentId ?? `=${wordKey(asPrinted)}`;
}

/** Keys of the title in their order, then every other one once. */
function keysIn(title: string, fields: readonly Field[]): string {
  const first = keysOf(title);
  const others = new Set(fields.flatMap(({ parts }) => parts.flatMap((part) => keysOf(part))));
  for (const key of first) others.delete(key);
  return [...first, ...others].join(' ');
}
