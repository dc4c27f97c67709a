import type { InterchangeRecord } from '#contract';
import type { Agents } from '../../agents/agents.ts';
import type { Attachments } from '../../blobs/attachments.ts';
import type { Arrangement } from '../../catalogue/arrangement.ts';
import type { Entries, NewEntry } from '../../catalogue/entries.ts';
import { fromAgentRecord, fromEventRecord } from '../../catalogue/interchange/agent-records.ts';
import { fromDossierRecord, fromFondsRecord } from '../../catalogue/interchange/arrangement-records.ts';
import { fromRecord } from '../../catalogue/interchange/from-record.ts';
import type { TermBook } from '../../catalogue/interchange/terms.ts';
import type { EntryRecord } from '../../catalogue/interchange/to-record.ts';
import { newId } from '../../engine/identifiers.ts';
import type { Recorder } from '../../engine/recorder.ts';
import { type Holds, targetOf } from './references.ts';

/** The rooms that records go into. */
export type Rooms = {
  readonly agents: Agents;
  readonly arrangement: Arrangement;
  readonly entries: Entries;
  readonly attachments: Attachments;
};

/** A file of a record whose bytes are already in the store. */
export type StoredFile = {
  readonly sha256: string;
  readonly fileName: string;
  readonly role: string;
  readonly note: string;
};

/** Tells what the archive holds already. */
export const holds = ({ agents, arrangement, entries }: Rooms): Holds => ({
  has(target, id) {
    if (target === 'agent') return agents.reader.saved(id) !== undefined;
    if (target === 'fonds') return arrangement.reader.savedFonds(id) !== undefined;
    if (target === 'dossier') return arrangement.reader.savedDossier(id) !== undefined;
    return entries.reader.exists(id);
  },
  fondsOfCode: (code) => arrangement.reader.savedFondsByCode(code)?.id,
});

/** Whether the archive already holds a record of this id; such a record is left as it is. */
export function isHeld(rooms: Rooms, { kind, id }: InterchangeRecord): boolean {
  if (id === undefined) return false;
  if (kind === 'event') return rooms.agents.events.find(id) !== undefined;
  if (kind === 'link') return rooms.entries.links.find(id) !== undefined;
  const target = targetOf(kind);
  return target !== null && holds(rooms).has(target, id);
}

/** Whether a record becomes an entry. */
export const isEntry = (record: InterchangeRecord): record is EntryRecord =>
  targetOf(record.kind) === 'entry';

/** A record with its files. */
export type Arrival = { readonly record: InterchangeRecord; readonly files: readonly StoredFile[] };

/** Writes records into the catalogue, in their order; entries together, and then their files. */
export function settle(
  rooms: Rooms,
  arrivals: readonly Arrival[],
  terms: TermBook,
  recorder: Recorder,
): void {
  const made: (NewEntry & Pick<Arrival, 'files'>)[] = [];
  for (const { record, files } of arrivals) {
    const id = record.id ?? newId();
    if (isEntry(record)) made.push({ id, content: fromRecord(record, terms), files });
    else settleOther(rooms, id, record, recorder);
  }
  if (made.length > 0) rooms.entries.create(made, recorder);
  for (const { id, files } of made)
    for (const file of files) rooms.attachments.attachTo({ entryId: id, ...file }, recorder);
}

function settleOther(
  rooms: Rooms,
  id: string,
  record: Exclude<InterchangeRecord, EntryRecord>,
  recorder: Recorder,
): void {
  switch (record.kind) {
    case 'person':
    case 'body':
    case 'household':
      rooms.agents.put(id, fromAgentRecord(record), recorder);
      return;
    case 'event':
      rooms.agents.putEvent(id, fromEventRecord(record), recorder);
      return;
    case 'fonds':
      rooms.arrangement.putFonds(id, fromFondsRecord(record), recorder);
      return;
    case 'dossier':
      rooms.arrangement.putDossier(id, fromDossierRecord(record), recorder);
      return;
    case 'link':
      rooms.entries.link({ fromId: record.fromId, toId: record.toId, role: record.role }, recorder, id);
  }
}

/**
 * Lets one record take the place of the one that is here under its id. An entry keeps the files it has and gets those
 * it lacks; one in the bin comes out.
 */
export function settleInPlace(
  rooms: Rooms,
  { record, files }: Arrival,
  terms: TermBook,
  recorder: Recorder,
): void {
  const { id } = record;
  if (id === undefined || !isEntry(record)) {
    settle(rooms, [{ record, files }], terms, recorder);
    return;
  }
  rooms.entries.put(id, fromRecord(record, terms), recorder, null);
  const hanging = new Set(rooms.attachments.attachmentsOf([id]).map(({ blob }) => blob.sha256));
  for (const file of files)
    if (!hanging.has(file.sha256)) rooms.attachments.attachTo({ entryId: id, ...file }, recorder);
}
