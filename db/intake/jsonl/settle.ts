import type { InterchangeRecord } from '#contract';
import type { Agents } from '../../agents/agents.ts';
import type { Attachments } from '../../blobs/attachments.ts';
import type { Arrangement } from '../../catalogue/arrangement.ts';
import type { Entries } from '../../catalogue/entries.ts';
import { fromAgentRecord, fromEventRecord } from '../../catalogue/interchange/agent-records.ts';
import { fromDossierRecord, fromFondsRecord } from '../../catalogue/interchange/arrangement-records.ts';
import { fromRecord } from '../../catalogue/interchange/from-record.ts';
import type { TermBook } from '../../catalogue/interchange/terms.ts';
import { newId } from '../../engine/identifiers.ts';
import type { Recorder } from '../../engine/recorder.ts';

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

/** Order in which kinds are settled, so that what is pointed at is there first. */
export const passes: readonly (readonly InterchangeRecord['kind'][])[] = [
  ['body', 'person', 'household'],
  ['event', 'fonds'],
  ['dossier'],
  ['minutes', 'photo', 'commendation', 'document'],
  ['link'],
];

/** Whether the archive already holds a record of this id; such a record is left as it is. */
export function isHeld({ agents, arrangement, entries }: Rooms, record: InterchangeRecord): boolean {
  const { kind, id } = record;
  if (id === undefined) return false;
  switch (kind) {
    case 'person':
    case 'body':
    case 'household':
      return agents.reader.saved(id) !== undefined;
    case 'event':
      return agents.events.find(id) !== undefined;
    case 'fonds':
      return arrangement.reader.savedFonds(id) !== undefined;
    case 'dossier':
      return arrangement.reader.savedDossier(id) !== undefined;
    case 'link':
      return entries.links.find(id) !== undefined;
    default:
      return entries.reader.find(id) !== undefined;
  }
}

/** Writes one record into the catalogue. */
export function settle(
  rooms: Rooms,
  record: InterchangeRecord,
  files: readonly StoredFile[],
  terms: TermBook,
  recorder: Recorder,
): void {
  const id = record.id ?? newId();
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
      return;
    default:
      rooms.entries.put(id, fromRecord(record, terms), recorder);
      for (const file of files) rooms.attachments.attachTo({ entryId: id, ...file }, recorder);
  }
}
