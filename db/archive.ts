import {
  type ArchiveEvent,
  type Contract,
  contract,
  type Handlers,
  type WireRequest,
  type WireResponse,
} from '#contract';
import { openAgents } from './agents/agents.ts';
import { agentHandlers } from './agents/handlers.ts';
import { reachable } from './agents/succession.ts';
import { awardHandlers } from './awards/handlers.ts';
import { openBlobs } from './blobs/blobs.ts';
import { openArrangement } from './catalogue/arrangement.ts';
import { draftHandlers, openDrafts } from './catalogue/drafts.ts';
import { openEntries } from './catalogue/entries.ts';
import { arrangementHandlers } from './catalogue/handlers-arrangement.ts';
import { entryHandlers } from './catalogue/handlers-entries.ts';
import { historyHandlers } from './catalogue/history.ts';
import { termBook } from './catalogue/interchange/terms.ts';
import { openOffice } from './catalogue/office.ts';
import { addPhotos } from './catalogue/photos.ts';
import { guardedAdd, secrecyRule } from './catalogue/secrecy.ts';
import { catalogueLists } from './catalogue/store-catalogue-lists.ts';
import { namedReader } from './catalogue/store-named.ts';
import { termStore } from './catalogue/store-terms.ts';
import { openVocabularies } from './catalogue/vocabularies.ts';
import type { CoreFiles } from './core-files.ts';
import { createCatalogue, openCatalogue } from './engine/archive-file.ts';
import type { Db } from './engine/connection.ts';
import type { OpenOrder } from './engine/core-messages.ts';
import {
  type CommandContext,
  createDispatcher,
  type Log,
  type QueryContext,
  type Session,
} from './engine/dispatcher.ts';
import { newId, now } from './engine/identifiers.ts';
import { jobHandlers } from './engine/jobs/handlers.ts';
import { openJobs } from './engine/jobs/jobs.ts';
import type { Runners } from './engine/jobs/runner.ts';
import { openLedger } from './engine/ledger.ts';
import { type Lock, takeLock } from './engine/lock.ts';
import { statementCache } from './engine/statements.ts';
import { actReader, actWriter } from './engine/store-acts.ts';
import { settingStore } from './engine/store-settings.ts';
import { openUndo, type Restorers } from './engine/undo.ts';
import { openGuard } from './guard/guard.ts';
import { infoHandlers } from './guard/info.ts';
import { infoReader } from './guard/store-info.ts';
import { handoverHandlers } from './handover/handlers.ts';
import { exportRunner } from './handover/jsonl/export-runner.ts';
import { exportReader } from './handover/jsonl/store-export.ts';
import { intakeHandlers } from './intake/handlers.ts';
import { importRunner } from './intake/jsonl/import-runner.ts';
import { openTakeBack } from './intake/jsonl/take-back.ts';
import { sampleRunner } from './intake/sample-runner.ts';
import { openSearch } from './search/search.ts';

export type Archive = {
  /** Answers one call of the contract. Never throws. */
  call(request: WireRequest, session: Session): Promise<WireResponse>;
  /** Stops jobs, folds the write-ahead log into the file and gives the lock back. */
  close(): Promise<void>;
};

export type ArchiveOptions = {
  readonly order: OpenOrder;
  readonly files: CoreFiles;
  readonly announce: (event: ArchiveEvent) => void;
  readonly log: Log;
};

/** Opens one archive (making it first where ordered) and puts its rooms together. */
export function openArchive(options: ArchiveOptions): Archive {
  const { lock, db } = unlockAndOpen(options.order);
  try {
    return furnish(db, lock, options);
  } catch (error) {
    db.close();
    lock?.release();
    throw error;
  }
}

function unlockAndOpen({ folder, mode, create, actor }: OpenOrder): { lock: Lock | null; db: Db } {
  if (create) {
    const identity = { id: newId(), createdAt: now() };
    createCatalogue(folder, { identity, office: { name: create.office } }).close();
  }
  const lock = mode === 'write' ? takeLock(folder, actor) : null;
  try {
    return { lock, db: openCatalogue(folder, mode) };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** Opens every room of an archive, each with the rooms below it. */
function openRooms(db: Db, { order, files, announce, log }: ArchiveOptions) {
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
    db,
    folder,
    archiveId,
    mode: order.mode,
    acts,
    terms,
    predecessorsOf,
    announce,
    log,
  });
  const guard = openGuard({ db, folder, settings, office, jobs, hashWorker, verifyIndex: search.verify });
  const drafts = openDrafts(db);
  const lists = catalogueLists(db);
  const named = namedReader(db);
  return {
    ...{
      db,
      statements,
      ledger,
      jobs,
      settings,
      acts,
      office,
      vocabularies,
      agents,
      blobs,
      arrangement,
      entries,
    },
    ...{ terms, search, guard, drafts, lists, named },
  };
}
type Rooms = ReturnType<typeof openRooms>;

/** How each thing is put back by undo. */
const restorersOf = ({ agents, blobs, arrangement, entries, office, vocabularies }: Rooms): Restorers => ({
  ...agents.restorers,
  ...blobs.restorers,
  ...arrangement.restorers,
  ...entries.restorers,
  ...office.restorers,
  ...vocabularies.restorers,
});

/** The answer to every call of the contract. */
function answersOf(
  rooms: Rooms,
  { order }: ArchiveOptions,
): Handlers<Contract, QueryContext, CommandContext> {
  const { db, blobs, entries, jobs, acts, guard } = rooms;
  const { folder, mode, appVersion } = order;
  const mustStayBare = secrecyRule(rooms.vocabularies);
  const attachmentsOf = (entryId: string) => blobs.attachmentsOf([entryId]);
  const undo = openUndo(acts, actWriter(db), restorersOf(rooms));
  return {
    ...infoHandlers({ ...rooms, reader: infoReader(db), folder, mode, appVersion }),
    ...rooms.office.handlers,
    ...arrangementHandlers(rooms.arrangement, entries),
    ...entryHandlers({ ...rooms, attachmentsOf, mustStayBare }),
    ...awardHandlers(db),
    ...agentHandlers(rooms.agents),
    ...draftHandlers(rooms.drafts),
    ...historyHandlers(acts, undo),
    ...rooms.vocabularies.handlers,
    ...rooms.search.handlers,
    attachment: {
      ...blobs.handlers,
      add: guardedAdd(blobs.handlers.add, entries, mustStayBare),
      addPhotos: addPhotos(entries, blobs, blobs.kickRenditions),
    },
    job: { ...jobHandlers(jobs), ...intakeHandlers(jobs), ...handoverHandlers(jobs), ...guard.handlers.job },
    backup: guard.handlers.backup,
  };
}

/** What does each kind of long work. */
function runnersOf(rooms: Rooms, folder: string): Runners {
  const { db, agents, arrangement, entries, blobs, terms, office } = rooms;
  const takeBack = openTakeBack(rooms.acts, entries, restorersOf(rooms));
  const importing = {
    ...{ folder, terms, takeBack, mustStayBare: secrecyRule(rooms.vocabularies) },
    rooms: { agents, arrangement, entries, attachments: blobs },
  };
  const attachmentsOf = (entryId: string) => blobs.attachmentsOf([entryId]);
  return {
    ...blobs.runners,
    ...rooms.guard.runners,
    import: importRunner(importing),
    sample: sampleRunner({ ...importing, office, kickRenditions: blobs.kickRenditions }),
    export: exportRunner(folder, () => ({
      ...{ agents, arrangement, entries, attachmentsOf },
      reader: exportReader(db),
      terms: terms(),
    })),
    search_rebuild: rooms.search.rebuild,
  };
}

function furnish(db: Db, lock: Lock | null, options: ArchiveOptions): Archive {
  const { announce, log, order } = options;
  let wake = (): void => undefined;
  const rooms = openRooms(db, {
    ...options,
    announce(event) {
      announce(event);
      if (event.type === 'changed') wake();
    },
  });
  wake = rooms.search.wake;
  const { ledger, jobs, search } = rooms;
  const call = createDispatcher({ contract, handlers: answersOf(rooms, options), ledger, log });
  const begun = ledger ? begin(rooms, order.folder, log) : Promise.resolve();
  return {
    call,
    async close() {
      await jobs.close();
      await begun;
      search.close();
      if (ledger) db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
      lock?.release();
    },
  };
}

/** Takes up the work of an archive opened for writing. */
function begin(rooms: Rooms, folder: string, log: Log): Promise<void> {
  rooms.jobs.begin(runnersOf(rooms, folder));
  rooms.guard.begin();
  return rooms.blobs.begin().catch((error) => log('begin', 'blobs', error));
}
