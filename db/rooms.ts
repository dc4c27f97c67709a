import type { ArchiveEvent } from '#contract';
import { openAgents } from './agents/agents.ts';
import { reachable } from './agents/succession.ts';
import { openAwards } from './awards/awards.ts';
import { openLinking } from './awards/linking/linking.ts';
import { autoLinkStore } from './awards/linking/store-auto-links.ts';
import { waitingReader } from './awards/linking/store-waiting.ts';
import { openRules, type RulesRoom } from './awards/rules/rules.ts';
import { ruleFileStore } from './awards/rules/store-rules.ts';
import { openBlobs } from './blobs/blobs.ts';
import type { Disk } from './blobs/files.ts';
import { openArrangement } from './catalogue/arrangement.ts';
import { openDrafts } from './catalogue/drafts.ts';
import { openEntries } from './catalogue/entries.ts';
import { termBook } from './catalogue/interchange/terms.ts';
import { openMerging } from './catalogue/merging/merging.ts';
import { openOffice } from './catalogue/office.ts';
import { catalogueLists } from './catalogue/store-catalogue-lists.ts';
import { namedReader } from './catalogue/store-named.ts';
import { termStore } from './catalogue/store-terms.ts';
import { openVocabularies } from './catalogue/vocabularies.ts';
import type { CoreFiles } from './core-files.ts';
import type { Db } from './engine/connection.ts';
import type { IndexReaders, OpenOrder } from './engine/core-messages.ts';
import type { Log } from './engine/dispatcher.ts';
import { openJobs } from './engine/jobs/jobs.ts';
import { openLedger } from './engine/ledger.ts';
import { statementCache } from './engine/statements.ts';
import { actReader } from './engine/store-acts.ts';
import { settingStore } from './engine/store-settings.ts';
import type { Restorers } from './engine/undo.ts';
import { openGuard } from './guard/guard.ts';
import { openSavedSearches, type SavedSearches } from './search/saved/saved.ts';
import { openSearch } from './search/search.ts';

export type ArchiveOptions = {
  readonly order: OpenOrder;
  readonly files: CoreFiles;
  /** Who else reads the index; nobody where none are named. */
  readonly indexReaders?: IndexReaders;
  readonly announce: (event: ArchiveEvent) => void;
  readonly log: Log;
  /** What packages are written with: the real disk unless told. */
  readonly disk?: Disk;
};

/** The open rooms of one archive. */
export type Rooms = {
  readonly statements: ReturnType<typeof statementCache>;
  readonly ledger: ReturnType<typeof openLedger> | null;
  readonly jobs: ReturnType<typeof openJobs>;
  readonly settings: ReturnType<typeof settingStore>;
  readonly acts: ReturnType<typeof actReader>;
  readonly office: ReturnType<typeof openOffice>;
  readonly vocabularies: ReturnType<typeof openVocabularies>;
  readonly agents: ReturnType<typeof openAgents>;
  readonly blobs: ReturnType<typeof openBlobs>;
  readonly arrangement: ReturnType<typeof openArrangement>;
  readonly entries: ReturnType<typeof openEntries>;
  terms(): ReturnType<typeof termBook>;
  readonly files: CoreFiles;
  readonly search: ReturnType<typeof openSearch>;
  readonly savedSearches: SavedSearches;
  readonly guard: ReturnType<typeof openGuard>;
  readonly awards: ReturnType<typeof openAwards>;
  readonly rules: RulesRoom;
  readonly merging: ReturnType<typeof openMerging>;
  readonly waiting: ReturnType<typeof waitingReader>;
  readonly linking: ReturnType<typeof openLinking>;
  readonly autoLinks: ReturnType<typeof autoLinkStore>;
  readonly drafts: ReturnType<typeof openDrafts>;
  readonly lists: ReturnType<typeof catalogueLists>;
  readonly named: ReturnType<typeof namedReader>;
};

/** Opens every room of an archive, each with the rooms below it. */
export function openRooms(db: Db, options: ArchiveOptions): Rooms {
  const { order, files, indexReaders, announce, log } = options;
  const { folder } = order;
  const statements = statementCache(db);
  const ledger = order.mode === 'write' ? openLedger(db, announce) : null;
  const jobs = openJobs({ db, ledger, announce, log });
  const settings = settingStore(db);
  const acts = actReader(db);
  const office = openOffice(settings);
  const vocabularies = openVocabularies(termStore(db));
  const agents = openAgents(db);
  const { heavyWorker, pdfiumWasm, hashWorker } = files;
  const blobs = openBlobs({ db, folder, jobs, heavyWorker, pdfiumWasm });
  const arrangement = openArrangement(db, statements);
  const entries = openEntries(db, arrangement.reader.fondsClosedDay);
  blobs.onChange((entryId) => entries.refreshGaps(entryId));
  const terms = () => termBook(vocabularies.all());
  const archiveId = (settings.get('identity') as { id: string }).id;
  const predecessorsOf = (id: string) => reachable(id, agents.events.origins);
  const search = openSearch({
    ...{ db, folder, archiveId, mode: order.mode },
    ...{ acts, vocabularies: vocabularies.all, predecessorsOf, announce, log, readers: indexReaders },
  });
  const merging = openMerging({ db, agents, entries, arrangement, office });
  const waiting = waitingReader(db);
  const linking = openLinking({ agents, entries });
  const guard = openGuard({ db, folder, settings, office, jobs, hashWorker, verifyIndex: search.verify });
  return {
    ...{ statements, ledger, jobs, settings, acts, office, vocabularies, agents, blobs, arrangement },
    ...{ entries, terms, search, guard, awards: openAwards({ db, agents, entries, blobs }) },
    ...{ merging, waiting, linking, autoLinks: autoLinkStore(db), savedSearches: openSavedSearches(db) },
    files,
    rules: openRules(settings, ruleFileStore(db)),
    ...{ drafts: openDrafts(db), lists: catalogueLists(db), named: namedReader(db) },
  };
}
/** How each thing is put back by undo. */
export const restorersOf = (rooms: Rooms): Restorers => ({
  ...rooms.agents.restorers,
  ...rooms.blobs.restorers,
  ...rooms.arrangement.restorers,
  ...rooms.entries.restorers,
  ...rooms.merging.restorers,
  ...rooms.office.restorers,
  ...rooms.vocabularies.restorers,
  ...rooms.rules.restorers,
  ...rooms.savedSearches.restorers,
});
