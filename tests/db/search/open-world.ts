import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import {
  AgentContent,
  type AgentContentInput,
  type ArchiveEvent,
  contract,
  DossierContent,
  EntryContent,
  type EntryContentInput,
  FondsContent,
} from '#contract';
import { openAgents } from '../../../db/agents/agents.ts';
import { reachable } from '../../../db/agents/succession.ts';
import { openArrangement } from '../../../db/catalogue/arrangement.ts';
import { openEntries } from '../../../db/catalogue/entries.ts';
import { termStore } from '../../../db/catalogue/store-terms.ts';
import { openVocabularies } from '../../../db/catalogue/vocabularies.ts';
import { CATALOGUE } from '../../../db/engine/archive-file.ts';
import { type Db, openForWriting } from '../../../db/engine/connection.ts';
import { newId } from '../../../db/engine/identifiers.ts';
import { openLedger } from '../../../db/engine/ledger.ts';
import { migrate } from '../../../db/engine/migrations/index.ts';
import type { Recorder } from '../../../db/engine/recorder.ts';
import { statementCache } from '../../../db/engine/statements.ts';
import { actReader, actWriter } from '../../../db/engine/store-acts.ts';
import { openUndo } from '../../../db/engine/undo.ts';
import { openSearch, type Search } from '../../../db/search/search.ts';

type Filter = z.input<typeof contract.search.run.input>['filter'];
type Page = { filter?: Filter; offset?: number; limit?: number; isLiteral?: boolean };
export type Hit = Awaited<ReturnType<World['ask']>>['hits'][number];

const CALLER = { actor: 'Lan', session: 'bàn một' };

/** The rooms of an archive that searching stands on, in memory or in a folder, without its hosts. */
export class World {
  readonly db: Db;
  readonly folder: string | null;
  readonly archiveId = newId();
  readonly events: ArchiveEvent[] = [];
  readonly incidents: unknown[] = [];
  readonly rooms;
  search: Search;

  constructor(folder: string | null = null) {
    this.folder = folder;
    this.db = openForWriting(folder === null ? ':memory:' : path.join(folder, CATALOGUE));
    migrate(this.db);
    const agents = openAgents(this.db);
    const arrangement = openArrangement(this.db, statementCache(this.db));
    const entries = openEntries(this.db, arrangement.reader.fondsClosedDay);
    const vocabularies = openVocabularies(termStore(this.db));
    const acts = actReader(this.db);
    const undo = openUndo(acts, actWriter(this.db), {
      ...agents.restorers,
      ...arrangement.restorers,
      ...entries.restorers,
      ...vocabularies.restorers,
    });
    const ledger = openLedger(this.db, () => {});
    this.rooms = { agents, arrangement, entries, vocabularies, acts, undo, ledger };
    this.search = this.openSearch();
    onTestFinished(() => this.search.close());
  }

  openSearch(change: { archiveId?: string; mode?: 'write' | 'read' } = {}): Search {
    const { acts, agents, vocabularies } = this.rooms;
    return openSearch({
      db: this.db,
      folder: this.folder,
      mode: 'write',
      archiveId: this.archiveId,
      acts,
      announce: (event) => void this.events.push(event),
      log: (_incident, _procedure, error) => void this.incidents.push(error),
      vocabularies: vocabularies.all,
      predecessorsOf: (id) => reachable(id, agents.events.origins),
      ...change,
    });
  }

  /** As when the program is closed and opened again. */
  reopenSearch(change: { archiveId?: string; mode?: 'write' | 'read' } = {}): void {
    this.search.close();
    this.search = this.openSearch(change);
  }

  write<T>(work: (recorder: Recorder) => T): T {
    return this.rooms.ledger.write('test', CALLER, work);
  }

  entry(content: EntryContentInput, id = newId()): string {
    this.write((recorder) => this.rooms.entries.put(id, EntryContent.parse(content), recorder));
    return id;
  }

  bin(id: string, isDeleted = true): void {
    this.write((recorder) => this.rooms.entries.setDeleted([id], isDeleted, recorder));
  }

  agent(name: string, rest: Partial<AgentContentInput> = {}, id = newId()): string {
    const content = AgentContent.parse({ kind: 'person', names: [{ name }], ...rest });
    this.write((recorder) => this.rooms.agents.put(id, content, recorder));
    return id;
  }

  body(name: string, rest: Partial<AgentContentInput> = {}): string {
    return this.agent(name, { kind: 'body', ...rest });
  }

  merged(fromIds: readonly string[], toIds: readonly string[]): void {
    const event = { kind: 'merged', on: '2025-07-01', basis: '', note: '', fromIds, toIds };
    this.write((recorder) => this.rooms.agents.putEvent(newId(), event, recorder));
  }

  fonds(code: string, creatorId: string | null = null, id = newId()): string {
    const creator = creatorId && { asPrinted: code, agentId: creatorId };
    const content = FondsContent.parse({ code, name: `Phông ${code}`, creator: creator || null });
    this.write((recorder) => this.rooms.arrangement.putFonds(id, content, recorder));
    return id;
  }

  dossier(fondsId: string, title: string, rest: object = {}, id = newId()): string {
    const content = DossierContent.parse({ fondsId, title, ...rest });
    this.write((recorder) => this.rooms.arrangement.putDossier(id, content, recorder));
    return id;
  }

  /** Hangs a file on an entry and lets its text be found, page by page. */
  file(
    entryId: string,
    fileName: string,
    pages: readonly string[],
  ): { attachmentId: string; sha256: string } {
    const attachmentId = newId();
    const sha256 = Buffer.from(attachmentId).toString('hex').slice(0, 64);
    const at = '2024-01-01T00:00:00.000Z';
    this.write((recorder) => {
      this.db
        .prepare('INSERT INTO blob (sha256, bytes, media_type, added_at) VALUES (?, 1, ?, ?)')
        .run(sha256, 'application/pdf', at);
      this.db
        .prepare(
          'INSERT INTO attachment (id, entry_id, ordinal, role, sha256, file_name, added_at) VALUES (?, ?, 0, ?, ?, ?, ?)',
        )
        .run(attachmentId, entryId, 'scan', sha256, fileName, at);
      recorder.change('attachment', attachmentId, 'created', null);
    });
    this.write((recorder) => {
      const add = this.db.prepare('INSERT INTO blob_text (sha256, page, text) VALUES (?, ?, ?)');
      pages.forEach((text, index) => void add.run(sha256, index + 1, text));
      recorder.change('blob', sha256, 'changed', null);
    });
    return { attachmentId, sha256 };
  }

  async ask(text: string, page: Page = {}) {
    const { run } = this.search.handlers.search;
    return contract.search.run.output.parse(
      await run(contract.search.run.input.parse({ text, ...page }), { caller: CALLER }),
    );
  }

  async state() {
    return contract.search.state.output.parse(
      await this.search.handlers.search.state({}, { caller: CALLER }),
    );
  }

  /** Ids of the answers, once the index has read everything. */
  async found(text: string, page: Page = {}): Promise<string[]> {
    await this.search.catchUp();
    return (await this.ask(text, page)).hits.map(({ id }) => id);
  }

  async first(text: string, page: Page = {}): Promise<Hit> {
    await this.search.catchUp();
    const [hit] = (await this.ask(text, page)).hits;
    if (!hit) throw new Error(`nothing found for ${text}`);
    return hit;
  }
}

/** Parts of a text that are marked. */
export const marked = (text: string, ranges: readonly { start: number; end: number }[]): string[] =>
  ranges.map(({ start, end }) => text.slice(start, end));

/** A commendation decision with a number. */
export const decision = (number: string, rest: object = {}) => ({
  kind: 'commendation' as const,
  title: 'Về việc tặng giấy khen',
  number,
  date: '15/11/2023',
  ...rest,
});
