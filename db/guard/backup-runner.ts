import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ArchiveError } from '#contract';
import { type Disk, renameWithRetry, syncFolder } from '../blobs/files.ts';
import { targetFailure } from '../blobs/target-failure.ts';
import type { OfficeRoom } from '../catalogue/office.ts';
import { CATALOGUE } from '../engine/archive-file.ts';
import type { Db } from '../engine/connection.ts';
import { now } from '../engine/identifiers.ts';
import type { JobHandle, Runner } from '../engine/jobs/runner.ts';
import type { SettingStore } from '../engine/store-settings.ts';
import { BACKED_UP_SEQ, LAST_BACKUP } from './automatic-backup.ts';
import { backupTarget, freeCopyFolder, partFolder } from './copies/folders.ts';
import { type CopyInWork, type MadeCopy, makeCopy } from './copies/make-copy.ts';
import { rotate } from './copies/rotation.ts';
import { HashThread } from './hashing/hash-thread.ts';

export type BackupParts = {
  readonly db: Db;
  /** The archive's folder. */
  readonly folder: string;
  readonly settings: SettingStore;
  readonly office: Pick<OfficeRoom, 'get'>;
  readonly hashWorker: URL;
  readonly disk: Disk;
};

const BackupOrder = z.object({ folder: z.string().nullable(), isAutomatic: z.boolean() });
export type BackupOrder = z.output<typeof BackupOrder>;

/** What a backup job gives: where the copy lies, what it holds, and hashes of the originals it lacks. */
export type BackupResult = {
  readonly path: string;
  readonly entries: number;
  readonly blobs: number;
  readonly missing: readonly string[];
};

/**
 * Copies the archive, opens and checks the copy, gives it its name, notes it, and only then lets go of the oldest
 * ones. Whatever goes wrong before leaves the older copies alone and no folder that looks whole. Fails with
 * `disk_full`, `folder_not_writable`, `folder_not_empty` (another archive lives there), `archive_damaged`, or
 * `backup_damaged` where the copy does not hold what was written to it.
 */
export function backupRunner(parts: BackupParts): Runner {
  return async (input, job): Promise<BackupResult> => {
    const copy = plan(parts, BackupOrder.parse(input), job);
    try {
      await prepare(copy);
      const made = await makeCopy(copy);
      await renameWithRetry(copy.part, copy.path, copy.on);
      await syncFolder(copy.target, copy.on);
      await note(copy, made, parts);
      const { entries, blobs, missing } = made.manifest;
      return { path: copy.path, entries, blobs: blobs.count, missing };
    } catch (error) {
      await copy.thread.close();
      await copy.on.rm(copy.part, { recursive: true, force: true }).catch(() => undefined);
      throw targetFailure(error, copy.target);
    } finally {
      await copy.thread.close();
    }
  };
}

function plan(parts: BackupParts, { folder, isAutomatic }: BackupOrder, job: JobHandle): CopyInWork {
  const { db, settings, disk: on } = parts;
  const archiveId = (settings.get('identity') as { id: string }).id;
  const target = backupTarget(parts.folder, folder ?? parts.office.get().preferences.backupFolder);
  const at = now();
  return {
    ...{ db, on, job, archiveId, isAutomatic, target, at, folder: parts.folder },
    thread: new HashThread(parts.hashWorker, job.signal),
    part: partFolder(target, archiveId),
    path: freeCopyFolder(target, new Date(at)),
  };
}

/** Makes an empty place for the copy; what an earlier run left half done is cleared. */
async function prepare({ target, part, on }: CopyInWork): Promise<void> {
  if (existsSync(path.join(target, CATALOGUE))) {
    throw new ArchiveError({ code: 'folder_not_empty', folder: target });
  }
  await on.mkdir(target, { recursive: true });
  await on.rm(part, { recursive: true, force: true });
  await on.mkdir(part);
}

/** Notes the copy in the archive; then the oldest ones may go. Those that cannot yet are tried the next time. */
async function note(
  copy: CopyInWork,
  { lastSeq }: MadeCopy,
  { settings, office }: BackupParts,
): Promise<void> {
  await copy.job.write((recorder) => {
    settings.put(LAST_BACKUP, { at: copy.at, path: copy.path });
    settings.put(BACKED_UP_SEQ, lastSeq);
    recorder.announce('backup');
  });
  const { keepBackups } = office.get().preferences;
  await rotate(copy.target, copy.archiveId, keepBackups, copy.on).catch(() => undefined);
}
