import {
  ArchiveError,
  type ArchiveEvent,
  type Contract,
  contract,
  type Handlers,
  type WireRequest,
  type WireResponse,
} from '#contract';
import { openAgents } from './agents/agents.ts';
import { agentHandlers } from './agents/handlers.ts';
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
import { openLedger } from './engine/ledger.ts';
import { type Lock, takeLock } from './engine/lock.ts';
import { statementCache } from './engine/statements.ts';
import { actReader, actWriter } from './engine/store-acts.ts';
import { settingStore } from './engine/store-settings.ts';
import { openUndo, type Restorers } from './engine/undo.ts';
import { infoHandlers } from './guard/info.ts';
import { infoReader } from './guard/store-info.ts';
import { handoverHandlers } from './handover/handlers.ts';
import { exportRunner } from './handover/jsonl/export-runner.ts';
import { exportReader } from './handover/jsonl/store-export.ts';
import { intakeHandlers } from './intake/handlers.ts';
import { importRunner } from './intake/jsonl/import-runner.ts';
import { openTakeBack } from './intake/jsonl/take-back.ts';

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
    const db = createCatalogue(folder);
    const settings = settingStore(db);
    settings.put('identity', { id: newId(), createdAt: now() });
    settings.put('office', { name: create.office });
    return { lock: takeLock(folder, actor), db };
  }
  const lock = mode === 'write' ? takeLock(folder, actor) : null;
  try {
    return { lock, db: openCatalogue(folder, mode) };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

function furnish(db: Db, lock: Lock | null, { order, files, announce, log }: ArchiveOptions): Archive {
  const statements = statementCache(db);
  const ledger = order.mode === 'write' ? openLedger(db, announce) : null;
  const jobs = openJobs({ db, ledger, announce, log });
  const settings = settingStore(db);
  const office = openOffice(settings);
  const agents = openAgents(db);
  const arrangement = openArrangement(db, statements);
  const entries = openEntries(db, arrangement.reader.fondsClosedDay);
  const blobs = openBlobs({
    db,
    folder: order.folder,
    jobs,
    heavyWorker: files.heavyWorker,
    pdfiumWasm: files.pdfiumWasm,
  });
  blobs.onChange((entryId) => entries.refreshGaps(entryId));
  const attachmentsOf = (entryId: string) => blobs.attachmentsOf([entryId]);
  const drafts = openDrafts(db);
  const lists = catalogueLists(db);
  const vocabularies = openVocabularies(termStore(db));
  const mustStayBare = secrecyRule(vocabularies);
  const acts = actReader(db);
  const restorers: Restorers = {
    ...agents.restorers,
    ...blobs.restorers,
    ...arrangement.restorers,
    ...entries.restorers,
    ...office.restorers,
    ...vocabularies.restorers,
  };
  const undo = openUndo(acts, actWriter(db), restorers);
  const terms = () => termBook(vocabularies.all());
  const takeBack = openTakeBack(acts, entries, restorers);
  const later = (what: string) => (): never => {
    throw new ArchiveError({ code: 'not_yet', what });
  };
  const handlers: Handlers<Contract, QueryContext, CommandContext> = {
    ...infoHandlers({
      reader: infoReader(db),
      settings,
      office,
      lists,
      drafts,
      folder: order.folder,
      mode: order.mode,
      appVersion: order.appVersion,
    }),
    ...office.handlers,
    ...arrangementHandlers(arrangement, entries),
    ...entryHandlers({ entries, drafts, lists, statements, attachmentsOf, mustStayBare }),
    ...awardHandlers(db),
    ...agentHandlers(agents),
    ...draftHandlers(drafts),
    ...historyHandlers(acts, undo),
    ...vocabularies.handlers,
    attachment: {
      ...blobs.handlers,
      add: guardedAdd(blobs.handlers.add, entries, mustStayBare),
      addPhotos: addPhotos(entries, blobs, blobs.kickRenditions),
    },
    search: { run: later('search'), state: later('search') },
    job: {
      ...jobHandlers(jobs),
      startVerify: later('verify'),
      startBackup: later('backup'),
      ...intakeHandlers(jobs),
      ...handoverHandlers(jobs),
    },
    backup: { list: () => [] },
  };
  const call = createDispatcher({ contract, handlers, ledger, log });
  jobs.begin({
    ...blobs.runners,
    import: importRunner({
      folder: order.folder,
      rooms: { agents, arrangement, entries, attachments: blobs },
      terms,
      takeBack,
    }),
    export: exportRunner(order.folder, () => ({
      reader: exportReader(db),
      agents,
      arrangement,
      entries,
      terms: terms(),
      attachmentsOf,
    })),
  });
  if (ledger) void blobs.begin().catch((error) => log('begin', 'blobs', error));
  return {
    call,
    async close() {
      await jobs.close();
      if (ledger) db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
      lock?.release();
    },
  };
}
