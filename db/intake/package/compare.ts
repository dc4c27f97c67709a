import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { v5 } from 'uuid';
import type { DifferentField, DifferentRecord, InterchangeRecord } from '#contract';
import { contentOf } from '../../agents/store-agents.ts';
import { toAgentRecord } from '../../catalogue/interchange/agent-records.ts';
import { toDossierRecord, toFondsRecord } from '../../catalogue/interchange/arrangement-records.ts';
import type { TermBook } from '../../catalogue/interchange/terms.ts';
import { toRecord } from '../../catalogue/interchange/to-record.ts';
import { dossierContent, fondsContent } from '../../catalogue/store-arrangement.ts';
import { isEntry, isHeld, type Rooms } from '../jsonl/settle.ts';
import { isAgent } from './same-agents.ts';

type Plain = Readonly<Record<string, unknown>> & { readonly attachments?: readonly unknown[] };

/** How a record of a package stands to what is here. */
export type Standing = 'new' | 'equal' | DifferentRecord;

/** Most characters of a value that is shown: a text of pages is told apart by its beginning. */
const LONGEST = 400;

/**
 * Compares a record with the one of its id here. Files that only hang here do not count: a package that lacks them
 * has nothing to bring. What was kept beside ours before is equal to what it was made from.
 */
export function standingOf(
  record: InterchangeRecord,
  archiveId: string,
  rooms: Rooms,
  terms: TermBook,
): Standing {
  if (!isHeld(rooms, record)) return 'new';
  const mine = mineOf(record, rooms, terms);
  if (mine === undefined) return 'equal';
  const theirs = speaking(bare(record));
  const ours = withoutOwnFiles(speaking(bare(mine)), theirs);
  if (isDeepStrictEqual(ours, theirs)) return 'equal';
  const canKeepBoth = isEntry(record);
  if (canKeepBoth && isHeld(rooms, { ...record, id: copyId(record, archiveId) })) return 'equal';
  return { ...named(record), fields: fieldsOf(ours, theirs), canKeepBoth };
}

/** Under which id theirs is kept beside ours: the same for the same version, so that it cannot come in twice. */
export function copyId(record: InterchangeRecord, archiveId: string): string {
  const version = createHash('sha256')
    .update(JSON.stringify(bare(record)))
    .digest('hex');
  return v5(`${archiveId} ${version}`, record.id ?? '');
}

/** The record as this archive would write it; undefined for what has no content of its own. */
function mineOf(record: InterchangeRecord, rooms: Rooms, terms: TermBook): InterchangeRecord | undefined {
  const { agents, arrangement, entries, attachments } = rooms;
  const id = record.id ?? '';
  if (record.kind === 'link' || record.kind === 'event') return undefined;
  if (isAgent(record)) {
    const row = agents.reader.saved(id);
    return row && toAgentRecord(id, contentOf(row));
  }
  if (record.kind === 'fonds') {
    const row = arrangement.reader.savedFonds(id);
    return row && toFondsRecord(id, fondsContent(row));
  }
  if (record.kind === 'dossier') {
    const row = arrangement.reader.savedDossier(id);
    return row && toDossierRecord(id, dossierContent(row));
  }
  const files = attachments.attachmentsOf([id]).map(({ blob, fileName, role, note }) => ({
    sha256: blob.sha256,
    fileName,
    role,
    ...(note ? { note } : {}),
  }));
  const found = entries.reader.find(id);
  return found && toRecord(id, found.content, files, terms);
}

/** A record without where its files lie, in the form it has as JSON. */
function bare(record: InterchangeRecord): Plain {
  const plain = JSON.parse(JSON.stringify(record)) as Record<string, unknown> & {
    attachments?: Record<string, unknown>[];
  };
  for (const file of plain.attachments ?? []) delete file.path;
  return plain;
}

/** Without fields that say nothing: one program leaves them out, another writes them empty. */
const speaking = (record: Plain): Plain =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== ''));

/** Ours without the files that theirs lacks. */
function withoutOwnFiles(ours: Plain, theirs: Plain): Plain {
  const { attachments = [], ...rest } = ours;
  const known = new Set((theirs.attachments ?? []).map(hashOf));
  const shared = attachments.filter((file) => known.has(hashOf(file)));
  return shared.length === 0 ? rest : { ...rest, attachments: shared };
}

const hashOf = (file: unknown): unknown => (file as { readonly sha256?: string }).sha256;

function fieldsOf(ours: Plain, theirs: Plain): DifferentField[] {
  const fields = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...fields]
    .filter((field) => !isDeepStrictEqual(ours[field], theirs[field]))
    .map((field) => ({ field, ...beginningWithDifference(told(ours[field]), told(theirs[field])) }));
}

/** Long texts from shortly before where they part. */
function beginningWithDifference(ours: string, theirs: string): { ours: string; theirs: string } {
  if (ours.length <= LONGEST && theirs.length <= LONGEST) return { ours, theirs };
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at += 1;
  const from = Math.max(0, at - 60);
  const cut = (text: string): string =>
    `${from > 0 ? '…' : ''}${text.slice(from, from + LONGEST).toWellFormed()}${text.length > from + LONGEST ? '…' : ''}`;
  return { ours: cut(ours), theirs: cut(theirs) };
}

/** A value as one reads it: lists and their parts behind each other, ids and hashes left out. */
function told(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(told).filter(Boolean).join('; ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .filter(([field]) => !/Ids?$|^id$|^sha256$/.test(field))
    .map(([, one]) => told(one))
    .filter(Boolean)
    .join(', ');
}

function named(record: InterchangeRecord): Pick<DifferentRecord, 'kind' | 'id' | 'title'> {
  const fields = record as Readonly<Record<string, unknown>>;
  const title = fields.title ?? fields.subject ?? fields.name ?? fields.caption ?? '';
  return { kind: record.kind, id: record.id ?? '', title: String(title).slice(0, 300) };
}
