import { ArchiveError, type ArchiveEvent, contract, type Contract, type Handlers, type WireRequest, type WireResponse } from '#contract';
import { openAgents } from './agents/agents.ts';
import { agentHandlers } from './agents/handlers.ts';
import { awardHandlers } from './awards/handlers.ts';
import { openArrangement } from './catalogue/arrangement.ts';
import { draftHandlers, openDrafts } from './catalogue/drafts.ts';
import { openEntries } from './catalogue/entries.ts';
import { arrangementHandlers } from './catalogue/handlers-arrangement.ts';
import { entryHandlers } from './catalogue/handlers-entries.ts';
import { historyHandlers } from './catalogue/history.ts';
import { openOffice } from './catalogue/office.ts';
import { catalogueLists } from './catalogue/store-catalogue-lists.ts';
import { termStore } from './catalogue/store-terms.ts';
import { openVocabularies } from './catalogue/vocabularies.ts';
import { createCatalogue, openCatalogue } from './engine/archive-file.ts';
import type { Db } from './engine/connection.ts';
import type { OpenOrder } from './engine/core-messages.ts';
import { type CommandContext, createDispatcher, type Log, type QueryContext, type Session } from './engine/dispatcher.ts';
import { newId, now } from './engine/identifiers.ts';
import { jobHandlers } from './engine/jobs/handlers.ts';
import { openJobs } from './engine/jobs/jobs.ts';
import { openLedger } from './engine/ledger.ts';
import { type Lock, takeLock } from './engine/lock.ts';
import { statementCache } from './engine/statements.ts';
import { actReader, actWriter } from './engine/store-acts.ts';
import { settingStore } from './engine/store-settings.ts';
import { openUndo } from './engine/undo.ts';
import { infoHandlers } from './guard/info.ts';
import { infoReader } from './guard/store-info.ts';

export type Archive = {
  /** Answers one call of the contract. Never throws. */
  call(request: WireRequest, session: Session): Promise<WireResponse>;
  /** Stops jobs, folds the write-ahead log into the file and gives the lock back. */
  close(): Promise<void>;
};

export type ArchiveOptions = {
  readonly order: OpenOrder;
  readonly announce: (event: ArchiveEvent) => void;
  readonly log: Log;
};

/** Opens one archive (making it first where ordered) and puts its rooms together. */
export function openArchive({ order, announce, log }: ArchiveOptions): Archive {
  const { lock, db } = unlockAndOpen(order);
  try {
    return furnish(db, lock, { order, announce, log });
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

function furnish(db: Db, lock: Lock | null, { order, announce, log }: ArchiveOptions): Archive {
  const statements = statementCache(db);
  const ledger = order.mode === 'write' ? openLedger(db, announce) : null;
  const jobs = openJobs({ db, ledger, announce, log });
  const settings = settingStore(db);
  const office = openOffice(settings);
  const agents = openAgents(db);
  const arrangement = openArrangement(db, statements);
  const entries = openEntries(db, arrangement.reader.fondsClosedDay);
  const drafts = openDrafts(db);
  const lists = catalogueLists(db);
  const vocabularies = openVocabularies(termStore(db));
  const acts = actReader(db);
  const undo = openUndo(acts, actWriter(db), {
    ...agents.restorers,
    ...arrangement.restorers,
    ...entries.restorers,
    ...office.restorers,
    ...vocabularies.restorers,
  });
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
    ...entryHandlers({ entries, drafts, lists, statements, attachmentsOf: () => [] }),
    ...awardHandlers(db),
    ...agentHandlers(agents),
    ...draftHandlers(drafts),
    ...historyHandlers(acts, undo),
    ...vocabularies.handlers,
    attachment: {
      add: later('attachment'),
      change: later('attachment'),
      move: later('attachment'),
      remove: later('attachment'),
      addPhotos: later('attachment'),
      text: later('attachment'),
    },
    search: { run: later('search'), state: later('search') },
    job: {
      ...jobHandlers(jobs),
      startVerify: later('verify'),
      startBackup: later('backup'),
      startImport: later('import'),
      startSample: later('sample'),
    },
    backup: { list: () => [] },
  };
  const call = createDispatcher({ contract, handlers, ledger, log });
  jobs.begin({});
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
