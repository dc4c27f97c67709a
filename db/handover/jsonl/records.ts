import type { Attachment, InterchangeRecord } from '#contract';
import { contentOf } from '../../agents/store-agents.ts';
import { toAgentRecord, toEventRecord } from '../../catalogue/interchange/agent-records.ts';
import { toDossierRecord, toFondsRecord } from '../../catalogue/interchange/arrangement-records.ts';
import { compact } from '../../catalogue/interchange/compact.ts';
import { toRecord } from '../../catalogue/interchange/to-record.ts';
import { dossierContent, fondsContent } from '../../catalogue/store-arrangement.ts';
import type { Sources } from '../sources.ts';

/** Where a stored file lies inside `FILE.files/`: under its hash, so that one file is carried once. */
export const filePath = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

/** Which records are written, and where their files are said to lie; null leaves files out. */
export type RecordChoice = {
  readonly year: number | null;
  readonly pathOf: ((file: Attachment) => string) | null;
};

/**
 * Every record of the catalogue, in an order that depends on nothing but the ids; or those of one year with the
 * people, bodies, dossiers and fonds they stand on, and nobody else.
 */
export function* records(from: Sources, { year, pathOf }: RecordChoice): Generator<InterchangeRecord> {
  yield* agentRecords(from, year);
  for (const id of from.ids('fonds', year)) {
    const row = from.arrangement.savedFonds(id);
    if (row) yield toFondsRecord(id, fondsContent(row));
  }
  for (const id of from.ids('dossier', year)) {
    const row = from.arrangement.savedDossier(id);
    if (row) yield toDossierRecord(id, dossierContent(row));
  }
  const written = new Set<string>();
  for (const id of from.ids('entry', year)) {
    const entry = from.entries.find(id);
    if (!entry) continue;
    written.add(id);
    const files = pathOf ? from.attachments.ofEntries([id]).map((file) => toFile(file, pathOf(file))) : [];
    yield toRecord(id, entry.content, files, from.terms);
  }
  for (const { id, fromId, toId, role } of from.links.all()) {
    if (written.has(fromId) && written.has(toId)) yield { kind: 'link', id, fromId, toId, role };
  }
}

function* agentRecords({ ids, agents, events }: Sources, year: number | null): Generator<InterchangeRecord> {
  const written = new Set<string>();
  for (const id of ids('agent', year)) {
    const row = agents.saved(id);
    if (!row) continue;
    if (year !== null) written.add(id);
    yield toAgentRecord(id, contentOf(row));
  }
  for (const { id, content } of events.all()) {
    const isWanted = year === null || [...content.fromIds, ...content.toIds].some((one) => written.has(one));
    if (isWanted) yield toEventRecord(id, content);
  }
}

/** A stored file as the record of its entry names it. */
export const toFile = ({ blob, fileName, role, note }: Attachment, path: string) =>
  compact({ sha256: blob.sha256, path, fileName, role, note });
