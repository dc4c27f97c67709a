import { type AgentReader, agentReader } from '../agents/store-agents.ts';
import { type EventReader, eventReader } from '../agents/store-events.ts';
import { type AttachmentReader, attachmentReader } from '../blobs/store-attachments.ts';
import type { TermBook } from '../catalogue/interchange/terms.ts';
import { type ArrangementReader, arrangementReader } from '../catalogue/store-arrangement.ts';
import { type EntryReader, entryReader } from '../catalogue/store-entries.ts';
import { lineStore } from '../catalogue/store-lines.ts';
import { type LinkStore, linkStore } from '../catalogue/store-links.ts';
import { type Db, openSnapshot } from '../engine/connection.ts';
import { statementCache } from '../engine/statements.ts';
import { type SettingStore, settingStore } from '../engine/store-settings.ts';
import { type ExportReader, exportReader } from './jsonl/store-export.ts';

/** What is read to hand the catalogue over: all of it as it was at one moment. */
export type Sources = {
  readonly ids: ExportReader['ids'];
  readonly agents: AgentReader;
  readonly events: EventReader;
  readonly arrangement: ArrangementReader;
  readonly entries: EntryReader;
  readonly links: Pick<LinkStore, 'all'>;
  readonly attachments: AttachmentReader;
  readonly settings: Pick<SettingStore, 'get'>;
  readonly terms: TermBook;
};

/** Readers over a connection that sees one moment. */
export const sourcesOn = (db: Db, terms: TermBook): Sources => ({
  ids: exportReader(db).ids,
  agents: agentReader(db),
  events: eventReader(db),
  arrangement: arrangementReader(db, statementCache(db)),
  entries: entryReader(db, lineStore(db)),
  links: linkStore(db),
  attachments: attachmentReader(db),
  settings: settingStore(db),
  terms,
});

/** Opens a catalogue file for handing over, so that what is written meanwhile cannot come in by halves. */
export function openSources(catalogue: string, terms: TermBook): Sources & { close(): void } {
  const db = openSnapshot(catalogue);
  return { ...sourcesOn(db, terms), close: () => db.close() };
}
