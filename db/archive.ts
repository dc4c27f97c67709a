import { type Contract, contract, type Handlers, type WireRequest, type WireResponse } from '#contract';
import { agentHandlers } from './agents/handlers.ts';
import { checkParts } from './awards/check/check.ts';
import { checkHandlers } from './awards/check/handlers-check.ts';
import { proposalListStore } from './awards/check/store-lists.ts';
import { awardHandlers } from './awards/handlers.ts';
import { recipientHandlers } from './awards/linking/handlers.ts';
import { matchRunner } from './awards/linking/match-runner.ts';
import { ruleHandlers } from './awards/rules/handlers-rules.ts';
import { disk } from './blobs/files.ts';
import { draftHandlers } from './catalogue/drafts.ts';
import { arrangementHandlers } from './catalogue/handlers-arrangement.ts';
import { entryHandlers } from './catalogue/handlers-entries.ts';
import { historyHandlers } from './catalogue/history.ts';
import { mergeHandlers } from './catalogue/merging/handlers.ts';
import { addPhotos } from './catalogue/photos.ts';
import { guardedAdd, secrecyRule } from './catalogue/secrecy.ts';
import { createCatalogue, openCatalogue } from './engine/archive-file.ts';
import { type Db, forMuchWriting } from './engine/connection.ts';
import type { OpenOrder } from './engine/core-messages.ts';
import {
  type CommandContext,
  createDispatcher,
  type QueryContext,
  type Session,
} from './engine/dispatcher.ts';
import { newId, now } from './engine/identifiers.ts';
import { jobHandlers } from './engine/jobs/handlers.ts';
import type { Runners } from './engine/jobs/runner.ts';
import { type Lock, takeLock } from './engine/lock.ts';
import { actWriter } from './engine/store-acts.ts';
import { openUndo } from './engine/undo.ts';
import { mustBeNamable } from './guard/folder-name.ts';
import { infoHandlers } from './guard/info.ts';
import { mustBeLocal } from './guard/network-folder.ts';
import { infoReader } from './guard/store-info.ts';
import { formsRunner } from './handover/forms/forms-runner.ts';
import { formHandlers } from './handover/forms/handlers.ts';
import { handoverHandlers, packageHandlers } from './handover/handlers.ts';
import { exportRunner } from './handover/jsonl/export-runner.ts';
import { packageRunner } from './handover/package/package-runner.ts';
import { retentionHandlers } from './handover/retention/handlers.ts';
import { listRunner } from './handover/retention/list-runner.ts';
import { dueReader } from './handover/retention/store-due.ts';
import { yearHandlers } from './handover/year/handlers.ts';
import { intakeHandlers } from './intake/handlers.ts';
import { importRunner } from './intake/jsonl/import-runner.ts';
import { batchReader } from './intake/jsonl/store-batch.ts';
import { openTakeBack } from './intake/jsonl/take-back.ts';
import { sampleRunner } from './intake/sample-runner.ts';
import { type ArchiveOptions, openRooms, type Rooms, restorersOf } from './rooms.ts';

export type Archive = {
  /** Answers one call of the contract. Never throws. */
  call(request: WireRequest, session: Session): Promise<WireResponse>;
  /** Stops jobs, folds the write-ahead log into the file and gives the lock back. */
  close(): Promise<void>;
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
  if (mode === 'write') mustBeLocal(folder);
  if (create) {
    mustBeNamable(folder);
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

/** The answer to every call of the contract. */
function answersOf(
  db: Db,
  rooms: Rooms,
  { order }: ArchiveOptions,
): Handlers<Contract, QueryContext, CommandContext> {
  const { blobs, entries, jobs, acts, guard } = rooms;
  const { folder, mode, appVersion } = order;
  const mustStayBare = secrecyRule(rooms.vocabularies);
  const attachmentsOf = (entryId: string) => blobs.attachmentsOf([entryId]);
  const undo = openUndo(acts, actWriter(db), restorersOf(rooms));
  return {
    ...infoHandlers({ ...rooms, reader: infoReader(db), folder, mode, appVersion }),
    ...rooms.office.handlers,
    ...arrangementHandlers(rooms.arrangement, entries),
    ...entryHandlers({ ...rooms, attachmentsOf, mustStayBare }),
    ...awardHandlers(db, rooms.awards),
    ...recipientHandlers(rooms),
    ...ruleHandlers(rooms.rules),
    ...checkHandlers(checkParts(rooms), proposalListStore(db)),
    ...agentHandlers(rooms.agents, rooms.search.agentsCalled),
    ...mergeHandlers(rooms),
    ...draftHandlers(rooms.drafts),
    ...historyHandlers(acts, undo),
    ...rooms.vocabularies.handlers,
    ...rooms.search.handlers,
    ...rooms.savedSearches.handlers,
    attachment: {
      ...blobs.handlers,
      add: guardedAdd(blobs.handlers.add, entries, mustStayBare),
      addPhotos: addPhotos(entries, blobs, blobs.kickRenditions),
    },
    job: { ...jobHandlers(jobs), ...intakeHandlers(jobs), ...handoverHandlers(jobs), ...guard.handlers.job },
    backup: guard.handlers.backup,
    handover: { ...yearHandlers({ ...rooms, folder }), ...packageHandlers(jobs, folder) },
    form: formHandlers(jobs),
    ...retentionHandlers({ ...rooms, due: dueReader(db, rooms.statements) }),
  };
}

/** What does each kind of long work. */
function runnersOf(db: Db, rooms: Rooms, { order, disk: on = disk }: ArchiveOptions): Runners {
  const { folder, appVersion } = order;
  const { agents, arrangement, entries, blobs, terms, office } = rooms;
  const restorers = restorersOf(rooms);
  const takeBack = openTakeBack({ acts: rooms.acts, batches: batchReader(db), entries, restorers });
  const importing = {
    ...{ folder, terms, takeBack, settings: rooms.settings, mustStayBare: secrecyRule(rooms.vocabularies) },
    packingWorker: rooms.files.packingWorker,
    forMuchWriting: () => forMuchWriting(db),
    rooms: { agents, arrangement, entries, attachments: blobs },
  };
  const { formsWorker, fonts } = rooms.files;
  const forms = { worker: formsWorker, fonts };
  return {
    ...blobs.runners,
    ...rooms.guard.runners,
    import: importRunner(importing),
    sample: sampleRunner({ ...importing, office, kickRenditions: blobs.kickRenditions }),
    export: exportRunner(folder, terms),
    handover: packageRunner({
      ...{ ...rooms, ...rooms.files, folder, program: appVersion },
      ...{ forms, heavy: blobs.heavy, on },
    }),
    forms: formsRunner(folder, terms, forms),
    retention_list: listRunner(folder, rooms.vocabularies.all, forms),
    search_rebuild: rooms.search.rebuild,
    match: matchRunner(rooms),
  };
}

function furnish(db: Db, lock: Lock | null, options: ArchiveOptions): Archive {
  const { announce, log } = options;
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
  const call = createDispatcher({ contract, handlers: answersOf(db, rooms, options), ledger, log });
  const begun = ledger ? begin(db, rooms, options) : Promise.resolve();
  return {
    call,
    async close() {
      await jobs.close();
      await begun;
      search.close();
      try {
        if (ledger) db.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        db.close();
        lock?.release();
      }
    },
  };
}

/** Takes up the work of an archive opened for writing. */
function begin(db: Db, rooms: Rooms, options: ArchiveOptions): Promise<void> {
  rooms.jobs.begin(runnersOf(db, rooms, options));
  rooms.guard.begin();
  return rooms.blobs.begin().catch((error) => options.log('begin', 'blobs', error));
}
