import type { Attachment, InterchangeRecord } from '#contract';
import type { Agents } from '../../agents/agents.ts';
import { contentOf } from '../../agents/store-agents.ts';
import type { Arrangement } from '../../catalogue/arrangement.ts';
import type { Entries } from '../../catalogue/entries.ts';
import { toAgentRecord, toEventRecord } from '../../catalogue/interchange/agent-records.ts';
import { toDossierRecord, toFondsRecord } from '../../catalogue/interchange/arrangement-records.ts';
import { compact } from '../../catalogue/interchange/compact.ts';
import type { TermBook } from '../../catalogue/interchange/terms.ts';
import { toRecord } from '../../catalogue/interchange/to-record.ts';
import { dossierContent, fondsContent } from '../../catalogue/store-arrangement.ts';
import type { ExportReader } from './store-export.ts';

export type RecordSources = {
  readonly reader: ExportReader;
  readonly agents: Agents;
  readonly arrangement: Arrangement;
  readonly entries: Entries;
  readonly terms: TermBook;
  readonly attachmentsOf: (entryId: string) => readonly Attachment[];
};

/** Where a stored file lies inside `FILE.files/`: under its hash, so that one file is carried once. */
export const filePath = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

/** Every record of the catalogue (or of one year), in an order that depends on nothing but the ids. */
export function* records(
  from: RecordSources,
  year: number | null,
  withFiles: boolean,
): Generator<InterchangeRecord> {
  const { reader, agents, arrangement, entries } = from;
  for (const id of reader.ids('agent')) {
    const row = agents.reader.saved(id);
    if (row) yield toAgentRecord(id, contentOf(row));
  }
  for (const { id, content } of agents.events.all()) yield toEventRecord(id, content);
  for (const id of reader.ids('fonds')) {
    const row = arrangement.reader.savedFonds(id);
    if (row) yield toFondsRecord(id, fondsContent(row));
  }
  for (const id of reader.ids('dossier')) {
    const row = arrangement.reader.savedDossier(id);
    if (row) yield toDossierRecord(id, dossierContent(row));
  }
  const written = new Set<string>();
  for (const id of reader.entryIds(year)) {
    written.add(id);
    const files = withFiles ? from.attachmentsOf(id).map(toFile) : [];
    yield toRecord(id, entries.get(id).content, files, from.terms);
  }
  for (const { id, fromId, toId, role } of entries.links.all()) {
    if (written.has(fromId) && written.has(toId)) yield { kind: 'link', id, fromId, toId, role };
  }
}

const toFile = ({ blob, fileName, role, note }: Attachment) =>
  compact({ sha256: blob.sha256, path: filePath(blob.sha256), fileName, role, note });
