import path from 'node:path';
import type { HandoverProfile } from '#contract';
import { BagWriter } from '../../blobs/bag/bag-writer.ts';
import { OPENER, PUBLIC_KEY, SIGNATURE } from '../../blobs/bag/package-places.ts';
import { type Disk, mustFit } from '../../blobs/files.ts';
import type { HeavyThread } from '../../blobs/heavy-thread.ts';
import { blobPath } from '../../blobs/paths.ts';
import type { JobHandle } from '../../engine/jobs/runner.ts';
import { describedCopy, SIDECAR } from '../photo-copies/described-copy.ts';
import { photoFacts } from '../photo-copies/photo-facts.ts';
import type { HandoverYear } from '../year/survey.ts';
import { bagInfo } from './bag-info.ts';
import opener from './opener-text.json' with { type: 'json' };
import type { PackageContext, Payload } from './part.ts';
import { packageParts } from './parts/index.ts';
import type { Plan } from './plan.ts';
import { type OfficeKey, signText } from './signing.ts';
import type { PlannedFile, PlanStore } from './store-plan.ts';

export type VolumeOrder = {
  readonly unfinished: string;
  readonly profile: HandoverProfile;
  readonly year: HandoverYear;
  readonly context: PackageContext;
  readonly key: OfficeKey;
  readonly plan: Plan;
  readonly files: PlanStore;
  readonly job: JobHandle;
  readonly on: Disk;
  /** Decodes pictures that are copied as another format. */
  readonly decoder: Pick<HeavyThread, 'toJpeg'>;
};

/** Folder of one volume: the package itself where there is only one. */
const folderOf = ({ unfinished, context, plan }: VolumeOrder, volume: number): string =>
  plan.volumes === 1 ? unfinished : path.join(unfinished, `${context.name}-tap-${volume + 1}`);

/**
 * Writes the volumes of a package: stored files first, in the order of the plan, going on behind those that are there;
 * then the parts, into the first volume; then each volume is sealed and signed. Fails with `disk_full` before the
 * first byte where the files can be seen not to fit.
 */
export async function writeVolumes(order: VolumeOrder) {
  const { plan, context, year, key } = order;
  const bags = await openBags(order);
  const written = bags.reduce((sum, { listed }) => sum + listed.bytes, 0);
  await mustFit(path.dirname(order.unfinished), plan.bytes - written, order.on);
  await copyFiles(order, bags);
  const [first] = bags;
  if (first) await writeParts(order, first);
  if (first && order.profile.parts.includes('records'))
    await first.tag(OPENER, `${opener.lines.join('\r\n')}\r\n`);
  const folders: string[] = [];
  let [files, bytes] = [0, 0];
  for (const [n, bag] of bags.entries()) {
    await bag.tag(PUBLIC_KEY, key.publicKey);
    const volume = { number: n + 1, of: plan.volumes, bytes: bag.listed.bytes };
    const tagManifest = await bag.seal(bagInfo(year, context, volume));
    await bag.loose(SIGNATURE, signText(tagManifest, key));
    folders.push(bag.folder);
    files += bag.listed.files;
    bytes += bag.listed.bytes;
  }
  return { folders, files, bytes };
}

/** What stays of a package that was cut off: stored files listed in the order of the plan, without a gap. */
async function openBags(order: VolumeOrder): Promise<BagWriter[]> {
  const { plan, files, job, on } = order;
  const options = { on, giveWay: () => job.giveWay() };
  const bags: BagWriter[] = [];
  for (let volume = 0; volume < plan.volumes; volume += 1) {
    const planned = files.of(volume);
    const isNext = (listed: string): boolean => {
      const { value: file } = planned.next();
      return file !== undefined && isPlaceOf(file, listed);
    };
    bags.push(await BagWriter.open(folderOf(order, volume), options, isNext));
  }
  return bags;
}

/** Where the file was written, or the description that is written in its stead. */
const isPlaceOf = ({ path: place, entryId }: PlannedFile, listed: string): boolean =>
  listed === `data/${place}` || (entryId !== '' && listed === `data/${place}${SIDECAR}`);

async function copyFiles(order: VolumeOrder, bags: readonly BagWriter[]): Promise<void> {
  const { plan, files, job } = order;
  const waiting = bags.map((bag) => bag.listed.files);
  for (const file of files.all()) {
    const { ordinal, path: place, volume } = file;
    const kept = waiting[volume] ?? 0;
    waiting[volume] = kept - 1;
    if (kept > 0) continue;
    const bag = bags[volume];
    if (bag) await copyFile(file, bag, order);
    job.progress(ordinal, plan.files * 2, place);
    await job.giveWay();
  }
}

/** Copies an original as it is, or a photograph with its description. */
async function copyFile(
  { entryId, sha256, path: place }: PlannedFile,
  bag: BagWriter,
  { context, year, decoder, job }: VolumeOrder,
): Promise<void> {
  const from = blobPath(context.folder, sha256);
  if (entryId === '') return await bag.copy(place, from, sha256);
  const content = year.sources.entries.find(entryId)?.content;
  const file = year.sources.attachments.ofEntries([entryId]).find(({ blob }) => blob.sha256 === sha256);
  if (content?.kind !== 'photo' || !file) throw new Error(`photo ${entryId} is gone from its own snapshot`);
  const picture = { file: from, fileName: path.posix.basename(place), mediaType: file.blob.mediaType };
  const toJpeg = () => decoder.toJpeg({ as: 'jpeg', ...picture }, job.signal);
  const copy = await describedCopy(picture, photoFacts(content), toJpeg);
  await bag.write(copy.isBeside && !place.endsWith(SIDECAR) ? place + SIDECAR : place, copy.content);
}

async function writeParts({ profile, year, context, on }: VolumeOrder, bag: BagWriter): Promise<void> {
  const payload: Payload = {
    write: (place, content) => bag.write(place, content),
    async make(place, work) {
      const file = path.join(bag.folder, 'data', place);
      await on.mkdir(path.dirname(file), { recursive: true });
      await work(file);
      await bag.adopt(place);
    },
    async fill(place, work) {
      const folder = path.join(bag.folder, 'data', place);
      await on.rm(folder, { recursive: true, force: true });
      await on.mkdir(folder, { recursive: true });
      for (const name of await work(folder)) await bag.adopt(`${place}/${name}`);
    },
    files: () => bag.files(),
  };
  for (const [name, part] of packageParts) {
    if (profile.parts.includes(name)) await part.write(year, payload, context);
    await context.giveWay();
  }
}
