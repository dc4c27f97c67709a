import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ArchiveError, type TakeInOrder, type TakeInResult } from '#contract';
import { checkPackage, mustBeSound, type PackageCheck } from '../../blobs/bag/check-package.ts';
import { ARCHIVE_LABEL, CATALOGUE_PLACE } from '../../blobs/bag/package-places.ts';
import { incomingFolder } from '../../blobs/paths.ts';
import type { TermBook } from '../../catalogue/interchange/terms.ts';
import type { JobHandle } from '../../engine/jobs/runner.ts';
import type { SettingStore } from '../../engine/store-settings.ts';
import type { Rooms } from '../jsonl/settle.ts';
import { openPackage } from './open-package.ts';
import { Comparison, preparePackage } from './prepare.ts';
import { rememberSender, type Sender, trustOf } from './senders.ts';

export type PackageOrder = TakeInOrder & { readonly batch: string };
/** Takes in a file of records; its files lie in these folders; the records named take the place of ours. */
export type ImportRecords = (
  file: string,
  roots: readonly string[],
  replace: ReadonlySet<string>,
  /** Kept with every slice that is written: what was told of the package before the first one. */
  told: Comparison,
) => Promise<{ added: number; skipped: number; replaced: number }>;
export type TakeInParts = {
  readonly folder: string;
  readonly rooms: Rooms;
  readonly terms: () => TermBook;
  readonly settings: SettingStore;
  readonly packingWorker: URL;
};

/**
 * Takes a package in: every file is checked against its hashes and the signature against the key the office had
 * before; then its catalogue is compared with what is here; then what is new is written as one batch that can be
 * taken out again. Of what is here and differs, the order decides; all of it is named. A packed one is unpacked first.
 */
export async function takeInPackage(
  order: PackageOrder,
  parts: TakeInParts,
  importRecords: ImportRecords,
  job: JobHandle,
): Promise<TakeInResult> {
  await mustBeThere(order.folder, path.basename(order.folder));
  const opened = await openPackage(order.folder, parts.folder, parts.packingWorker, job);
  try {
    return await takeInFolder(opened.folder, order, parts, importRecords, job);
  } finally {
    await opened.close();
  }
}

async function takeInFolder(
  folder: string,
  order: PackageOrder,
  parts: TakeInParts,
  importRecords: ImportRecords,
  job: JobHandle,
): Promise<TakeInResult> {
  const check = await mustBeWhole(folder, job);
  const said = senderOf(check, folder);
  const sender = { ...said, trust: trustOf(parts.settings, said, order.acceptsKey) };
  const roots = check.folders.map((folder) => path.join(folder, 'data'));
  const source = path.join(roots[0] ?? folder, CATALOGUE_PLACE);
  await mustBeThere(source, CATALOGUE_PLACE);
  const prepared = path.join(incomingFolder(parts.folder), `${order.batch.replace(':', '-')}.jsonl`);
  try {
    const deciding = {
      ...{ rooms: parts.rooms, terms: parts.terms() },
      order: { ...order, archiveId: sender.archiveId },
    };
    const { told: now, replace } = await preparePackage(source, prepared, deciding, job);
    const told = toldBefore(job) ?? now;
    const would = { ...told, replaced: replace.size, sender };
    if (order.isDryRun) return { ...would, batch: null, skipped: 0 };
    const written = await importRecords(prepared, roots, replace, told);
    await job.write(() => rememberSender(parts.settings, said));
    return { ...would, ...written, batch: order.batch };
  } finally {
    await fs.rm(prepared, { force: true });
  }
}

/**
 * What was told before the first record was written, where an earlier run was cut off: by now some of what was new is here.
 */
function toldBefore({ resumeFrom }: JobHandle): Comparison | undefined {
  return z.object({ told: Comparison }).safeParse(resumeFrom).data?.told;
}

async function mustBeThere(file: string, name: string): Promise<void> {
  await fs.access(file).catch(() => {
    throw new ArchiveError({ code: 'file_missing', name });
  });
}

async function mustBeWhole(folder: string, job: JobHandle): Promise<PackageCheck> {
  const check = await checkPackage(folder, async (done, name) => {
    job.progress(done, null, name);
    await job.giveWay();
  });
  mustBeSound(check.faults);
  return check;
}

function senderOf({ info, signature }: PackageCheck, folder: string): Sender {
  const said = new Map(info);
  return {
    archiveId: said.get(ARCHIVE_LABEL) ?? path.basename(folder),
    office: said.get('Source-Organization') ?? '',
    packageId: said.get('External-Identifier') ?? '',
    fingerprint: signature?.fingerprint ?? null,
  };
}
