import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ArchiveInfo } from '#contract';
import { type Disk, disk } from '../blobs/files.ts';
import type { OfficeRoom } from '../catalogue/office.ts';
import { CATALOGUE } from '../engine/archive-file.ts';
import type { Db } from '../engine/connection.ts';
import type { Jobs } from '../engine/jobs/jobs.ts';
import type { Runners } from '../engine/jobs/runner.ts';
import type { SettingStore } from '../engine/store-settings.ts';
import { BACKED_UP_SEQ, isBackupDue, LAST_BACKUP } from './automatic-backup.ts';
import { type BackupOrder, backupRunner } from './backup-runner.ts';
import { listBackups } from './backups.ts';
import { backupTarget, ownBackups } from './copies/folders.ts';
import { copyReader } from './copies/store-copy.ts';
import { guardHandlers } from './handlers.ts';
import { type VerifyParts, verifyRunner } from './verify-runner.ts';

export type GuardOptions = {
  readonly db: Db;
  /** The archive's folder. */
  readonly folder: string;
  readonly settings: SettingStore;
  readonly office: Pick<OfficeRoom, 'get'>;
  readonly jobs: Pick<Jobs, 'start' | 'isWaiting'>;
  /** Address of `hash-worker.ts`, or of what it was bundled into. */
  readonly hashWorker: URL;
  readonly verifyIndex: VerifyParts['verifyIndex'];
  /** What copies are written with: the real disk unless told. */
  readonly disk?: Disk;
};

/** The room that keeps the archive from being lost: backups, their list, and the check of everything. */
export function openGuard({ disk: on = disk, ...parts }: GuardOptions) {
  const { db, folder, settings, office, jobs } = parts;
  const lastBackup = (): ArchiveInfo['lastBackup'] =>
    (settings.get(LAST_BACKUP) as ArchiveInfo['lastBackup'] | undefined) ?? null;

  const list = () => {
    const last = lastBackup();
    const chosen = backupTarget(folder, office.get().preferences.backupFolder);
    const folders = [chosen, ownBackups(folder), ...(last ? [path.dirname(last.path)] : [])];
    return listBackups(folders, (settings.get('identity') as { id: string }).id);
  };

  const isDue = (): boolean => {
    const last = lastBackup();
    const state = {
      lastAt: last?.at ?? null,
      isThere: last !== null && existsSync(path.join(last.path, CATALOGUE)),
      backedUpSeq: Number(settings.get(BACKED_UP_SEQ) ?? 0),
      lastSeq: copyReader(db).lastSeq(),
    };
    return isBackupDue(state, Date.now());
  };

  const runners: Runners = {
    backup: backupRunner({ ...parts, disk: on }),
    verify: verifyRunner(parts),
  };

  return {
    handlers: guardHandlers(jobs, list),
    runners,

    /** Once the archive is open for writing and jobs have begun: has it backed up where that is due. */
    begin(): void {
      const order: BackupOrder = { folder: null, isAutomatic: true };
      if (isDue() && !jobs.isWaiting('backup')) jobs.start('backup', order);
    },
  };
}
export type Guard = ReturnType<typeof openGuard>;
