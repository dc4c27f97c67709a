import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import {
  ArchiveError,
  HandoverChoice,
  type HandoverProfile,
  type HandoverResult,
  type UnfinishedReason,
} from '#contract';
import { fingerprintOf } from '../../blobs/bag/check-package.ts';
import { plainName } from '../../blobs/bag/payload-name.ts';
import { type Disk, isThere, TAKE_AWAY } from '../../blobs/files.ts';
import { type HeavyOptions, HeavyThread } from '../../blobs/heavy-thread.ts';
import { isInside } from '../../blobs/paths.ts';
import { targetFailure } from '../../blobs/target-failure.ts';
import { CATALOGUE } from '../../engine/archive-file.ts';
import type { JobHandle, Runner } from '../../engine/jobs/runner.ts';
import type { SettingStore } from '../../engine/store-settings.ts';
import type { FormsOptions } from '../forms/thread/forms-thread.ts';
import { checkOpened, type YearParts } from '../year/handlers.ts';
import { type HandoverYear, openYear } from '../year/survey.ts';
import { codesOf } from './codes.ts';
import { encryptedPath, encryptInto, withRoomForMore } from './encrypted.ts';
import { layoutOf } from './layouts.ts';
import { giveName, namedBefore } from './naming.ts';
import { planFiles } from './plan.ts';
import { findProfile } from './profiles.ts';
import { mustBeInstalled } from './program-files.ts';
import { readBack } from './read-back.ts';
import { officeKey } from './signing.ts';
import { lastChange, planStore } from './store-plan.ts';
import { reasonOf, takeUp } from './unfinished.ts';
import { writeVolumes } from './volumes.ts';

const PackageOrder = HandoverChoice.extend({
  folder: z.string(),
  profile: z.string(),
  volumeBytes: z.int().nullable(),
  despiteFindings: z.boolean(),
  id: z.string(),
  at: z.string(),
  by: z.string(),
  /** With the passphrase that the job was started with; nothing says which. */
  encrypts: z.boolean().default(false),
});
type PackageOrder = z.output<typeof PackageOrder>;
type Opened = ReturnType<typeof openYear>;

export type PackageParts = YearParts & {
  readonly settings: SettingStore;
  readonly program: string;
  readonly viewerPage: string;
  readonly forms: FormsOptions;
  /** What pictures are decoded with. */
  readonly heavy: HeavyOptions;
  /** What the package is written with. */
  readonly on: Disk;
  readonly schemas: string;
  readonly packingWorker: URL;
};

/**
 * Writes the package of a year beside its name and gives it the name at the end, when it has been read back whole.
 * Cut off, it goes on where it was, unless the catalogue or the order has changed since; cancelled or failed, it leaves
 * nothing. Where its disk fails or takes no more (`package_unfinished`) what is written stays, and the same order goes
 * on with it. What is to be encrypted never has a name as an open folder; cut off, it is not gone on with, because its
 * passphrase is nowhere (`passphrase_gone`), until the same order is given again.
 */
export function packageRunner(parts: PackageParts): Runner {
  return async (input, job) => {
    const order = PackageOrder.parse(input);
    const named = await namedBefore(job, parts.on);
    if (named) return named;
    const profile = await findProfile(parts.folder, order.profile);
    await mustBeInstalled(profile, parts);
    refuseVolumes(profile, order);
    const opened = openYear(path.join(parts.folder, CATALOGUE), parts.terms(), HandoverChoice.parse(order));
    try {
      if (!order.despiteFindings) await refuseBlocked(opened, parts);
      return await hand(order, profile, opened, parts, job);
    } finally {
      opened.close();
    }
  };
}

/** A submission package is one folder: there are no volumes of it. */
function refuseVolumes({ layout }: HandoverProfile, { volumeBytes }: PackageOrder): void {
  if (layout !== 'sip' || volumeBytes === null) return;
  throw new ArchiveError({ code: 'invalid_input', issues: [{ path: 'volumeBytes', rule: 'one_volume' }] });
}

/** Fails with `handover_blocked` where something stands in the way by the rule table. */
async function refuseBlocked(opened: Opened, parts: PackageParts): Promise<void> {
  const { blocking, rules } = await checkOpened(opened, parts, 0);
  const rule = rules.find(({ blocks, count }) => blocks && count > 0)?.rule;
  if (rule) throw new ArchiveError({ code: 'handover_blocked', rule, count: blocking });
}

/** Takes up or begins the unfinished package, and answers for what is left of it where it comes to no end. */
async function hand(
  order: PackageOrder,
  profile: HandoverProfile,
  { year, db }: Opened,
  parts: PackageParts,
  job: JobHandle,
): Promise<HandoverResult> {
  const name = nameOf(order, year);
  const target = path.join(path.resolve(order.folder), name);
  const unfinished = `${target}.part`;
  if (order.encrypts && job.secret === undefined)
    throw new ArchiveError({ code: 'passphrase_gone', path: unfinished });
  const file = order.encrypts ? encryptedPath(target) : target;
  const { on } = parts;
  let isOurs = false;
  let goesOn = false;
  try {
    await makeRoom(file, parts.folder, on);
    const begun = { id: order.id, from: begunFrom(order, profile, { year, db }, parts) };
    const taken = await takeUp(unfinished, begun, on);
    isOurs = true;
    goesOn = taken.goesOn;
    const places = { ...parts, name, file, unfinished };
    return await finish({ ...order, id: taken.id }, profile, { year, db }, places, job);
  } catch (error) {
    if (isClosing(job) || isToldAlready(error)) throw error;
    const reason = isOurs && !job.signal.aborted ? await reasonNow(error, unfinished, goesOn) : undefined;
    if (reason)
      throw new ArchiveError({ code: 'package_unfinished', reason, path: unfinished }, { cause: error });
    if (isOurs) await on.rm(unfinished, TAKE_AWAY).catch(() => undefined);
    throw error instanceof ArchiveError ? error : targetFailure(error, path.resolve(order.folder));
  }
}

type Places = {
  readonly name: string;
  /** What it is called in the end: a folder, or the file it is encrypted into. */
  readonly file: string;
  readonly unfinished: string;
};

/** Writes what is missing of an unfinished package, reads it back, and gives it its name. */
async function finish(
  order: PackageOrder,
  profile: HandoverProfile,
  { year, db }: Pick<Opened, 'year' | 'db'>,
  { name, file, unfinished, ...parts }: PackageParts & Places,
  wholeJob: JobHandle,
): Promise<HandoverResult> {
  const { on } = parts;
  const job = order.encrypts ? withRoomForMore(wholeJob) : wholeJob;
  const key = await job.write(() => officeKey(parts.settings, order.at));
  const files = planStore(db);
  const withPhotoCopies = profile.parts.includes('photo-copies');
  const codes = codesOf(year);
  const layout = layoutOf(profile, year, codes, order.id);
  const plan = planFiles(year, files, { layout, volumeBytes: order.volumeBytes, withPhotoCopies });
  const context = {
    ...{ profile, codes, schemas: parts.schemas },
    ...{ id: order.id, name, at: order.at, by: order.by, program: `Tang Thu ${parts.program}` },
    ...{ archiveId: archiveIdOf(year), folder: parts.folder, volumes: plan.volumes },
    ...{ viewerPage: parts.viewerPage, forms: parts.forms, signal: job.signal },
    placeOf: files.find,
    tell: (what: string) => job.progress(plan.files, plan.files * 2, what),
    giveWay: () => job.giveWay(),
  };
  const decoder = new HeavyThread(parts.heavy);
  const volumes = { unfinished, profile, year, context, key, plan, files, job, on, decoder };
  const written = await writeVolumes(volumes).finally(() => decoder.close());
  await readBack(written.folders, written.files, job);
  const result: HandoverResult = {
    ...{ path: file, name, packageId: order.id, volumes: plan.volumes, profile: profile.id },
    ...{ files: written.files, bytes: written.bytes, entries: year.totals.entries.total },
    ...{ encryptedBytes: null, openLeft: null, keyFingerprint: fingerprintOf(key.publicKey) },
  };
  if (!order.encrypts) return await giveName({ part: unfinished, open: null, result }, job, on);
  const steps = { on, packingWorker: parts.packingWorker, steps: written.files * 2 };
  return await encryptInto(unfinished, result, job.secret ?? '', steps, wholeJob);
}

/** What is left, and why, was told where it came up. */
const isToldAlready = (error: unknown): boolean =>
  error instanceof ArchiveError && error.detail.code === 'package_unfinished';

/** Why the disk took no more, if it was the disk: files that are not found any more may be a disk that was pulled out. */
async function reasonNow(
  error: unknown,
  unfinished: string,
  goesOn: boolean,
): Promise<UnfinishedReason | undefined> {
  const code = error instanceof ArchiveError ? error.detail.code : '';
  if (code === 'disk_full' && goesOn) return 'disk_full';
  if (code === 'package_damaged' && !(await isThere(unfinished))) return 'disk_gone';
  return reasonOf(error);
}

/** What a package is made from: as long as this is the same, an unfinished one is gone on with, under its own id. */
function begunFrom(
  { fondsIds, years, kinds, volumeBytes }: PackageOrder,
  profile: HandoverProfile,
  { year, db }: Pick<Opened, 'year' | 'db'>,
  { program }: PackageParts,
): string {
  const of = { archiveId: archiveIdOf(year), lastChange: lastChange(db), program };
  const { parts: made, layout, sheets } = profile;
  return JSON.stringify({ ...of, fondsIds, years, kinds, volumeBytes, parts: made, layout, sheets });
}

/** The program is being closed: the job goes on when the archive is next opened. */
const isClosing = ({ signal }: JobHandle): boolean =>
  signal.aborted && signal.reason instanceof ArchiveError && signal.reason.detail.code === 'core_stopped';

const archiveIdOf = ({ sources }: HandoverYear): string =>
  z.object({ id: z.string() }).catch({ id: '' }).parse(sources.settings.get('identity')).id;

/** Office, fonds where only some go along, years: what the folder is called. */
function nameOf({ fondsIds, years, profile }: PackageOrder, { office, fonds }: HandoverYear): string {
  const codes = fondsIds === null ? [] : fonds.map(({ content }) => content.code);
  const kind = profile === 'bag' ? [] : [path.basename(profile, '.json')];
  const span = years.length === 1 ? `${years[0]}` : `${Math.min(...years)}-${Math.max(...years)}`;
  return [office.name, ...codes, span, ...kind]
    .map((part) => plainName(part, 60))
    .filter(Boolean)
    .join('-')
    .slice(0, 120);
}

/** The place must be outside the archive and free. */
async function makeRoom(target: string, archiveFolder: string, on: Disk): Promise<void> {
  if (isInside(archiveFolder, target))
    throw new ArchiveError({ code: 'folder_not_writable', folder: archiveFolder });
  await on.mkdir(path.dirname(target), { recursive: true });
  const isTaken = await fs.lstat(target).catch(() => undefined);
  if (isTaken) throw new ArchiveError({ code: 'folder_not_empty', folder: target });
}
