import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { BagFault, BagWarning, Findings } from './bag-fault.ts';
import { type BagText, type Manifest, readBag } from './read-bag.ts';

/** What was found in a bag: valid where `faults` is empty. */
export type BagCheck = {
  readonly faults: readonly BagFault[];
  readonly warnings: readonly BagWarning[];
  /** Undefined where the folder is no bag that can be read. */
  readonly bag: BagText | undefined;
  readonly files: number;
  readonly bytes: number;
};

export type CheckOptions = {
  /** Payload hashes of one algorithm only, where every other is known to follow; all that are listed without it. */
  readonly algorithm?: string;
  /** Told of each file before it is read; may throw to stop. */
  readonly onFile?: (done: number, path: string) => Promise<void>;
  /** Tag files that no tag manifest lists are faults, but for these: what a package of ours may hold. */
  readonly mayBeUnlisted?: readonly string[];
};

const READ_AT_ONCE = 1024 * 1024;
const SYSTEM_FILE = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i;

/**
 * Checks a bag of any version from 0.93 to 1.0 against all it says of itself: completeness, every hash, payload sum,
 * paths that lead out, names that clash. Every fault names its file; nothing outside the folder is ever read.
 */
export async function checkBag(folder: string, options: CheckOptions = {}): Promise<BagCheck> {
  const faults: BagFault[] = [];
  const warnings: BagWarning[] = [];
  const findings: Findings = {
    fault: (kind, at) => void faults.push({ kind, path: at }),
    warning: (kind, at) => void warnings.push({ kind, path: at }),
  };
  const bag = await readBag(folder, findings);
  if (!bag) return { faults, warnings, bag, files: 0, bytes: 0 };
  const found = await filesIn(folder, findings);
  const payload = [...found].filter(([name]) => name.startsWith('data/'));
  const files = payload.length;
  const bytes = payload.reduce((sum, [, size]) => sum + size, 0);
  if (!(await isFolder(path.join(folder, 'data')))) findings.fault('no_payload', 'data/');
  compareLists(bag, found, options, findings);
  compareSum(bag, { files, bytes }, findings);
  await compareHashes(folder, bag, found, options, findings);
  return { faults, warnings, bag, files, bytes };
}

/** Whether an operating system has put a file there by itself. */
export const isSystemFile = (name: string): boolean => SYSTEM_FILE.test(name);

const isFolder = async (folder: string): Promise<boolean> =>
  (await fs.lstat(folder).catch(() => undefined))?.isDirectory() ?? false;

/** Every file of a bag with its size. Links are not followed: they may lead anywhere. */
export async function filesIn(folder: string, { fault }: Findings): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const look = async (inside: string): Promise<void> => {
    for (const one of await fs.readdir(path.join(folder, inside), { withFileTypes: true })) {
      const name = inside === '' ? one.name : `${inside}/${one.name}`;
      if (one.isDirectory()) await look(name);
      else if (one.isFile()) found.set(name, (await fs.stat(path.join(folder, name))).size);
      else fault('link', name);
    }
  };
  await look('');
  return found;
}

function compareLists(
  { manifests, version }: BagText,
  found: ReadonlyMap<string, number>,
  { mayBeUnlisted }: CheckOptions,
  { fault, warning }: Findings,
): void {
  const payload = manifests.filter(({ isOfTags }) => !isOfTags);
  const listed = new Set(payload.flatMap(({ hashes }) => [...hashes.keys()]));
  const tags = new Set(
    manifests.filter(({ isOfTags }) => isOfTags).flatMap(({ hashes }) => [...hashes.keys()]),
  );
  const spelt = new Set([...found.keys()].map((name) => name.normalize('NFC')));
  for (const name of new Set([...listed, ...tags])) {
    if (found.has(name)) continue;
    if (spelt.has(name.normalize('NFC'))) warning('normalisation_clash', name);
    else fault('missing', name);
  }
  const known = new Set([...listed, ...tags].map((name) => name.normalize('NFC')));
  for (const name of found.keys()) {
    if (known.has(name.normalize('NFC'))) continue;
    if (name.startsWith('data/')) {
      if (isSystemFile(name)) warning('system_file', name);
      else fault('unlisted', name);
    } else if (tags.size > 0 && !/^tagmanifest-[^/]*\.txt$/i.test(name)) {
      if (mayBeUnlisted?.includes(name) === false) fault('unlisted', name);
      else if (!mayBeUnlisted) warning('unlisted_tag_file', name);
    }
  }
  if (version >= 1) {
    for (const name of listed)
      if (payload.some(({ hashes }) => !hashes.has(name))) fault('not_in_every_manifest', name);
  }
  clashes(listed, { fault, warning });
}

/** Names that are one on another system: letters' case on Windows and macOS, composition of marks on macOS. */
function clashes(names: ReadonlySet<string>, { warning }: Findings): void {
  const [composed, lower] = [new Set<string>(), new Set<string>()];
  for (const name of names) {
    const nfc = name.normalize('NFC');
    if (composed.has(nfc)) warning('normalisation_clash', name);
    else if (lower.has(nfc.toLowerCase())) warning('case_clash', name);
    if (SYSTEM_FILE.test(name)) warning('system_file', name);
    composed.add(nfc);
    lower.add(nfc.toLowerCase());
  }
}

function compareSum({ info }: BagText, counted: { files: number; bytes: number }, { fault }: Findings): void {
  for (const [label, value] of info) {
    if (label.toLowerCase() !== 'payload-oxum') continue;
    if (value !== `${counted.bytes}.${counted.files}`) fault('oxum', value);
  }
}

async function compareHashes(
  folder: string,
  { manifests }: BagText,
  found: ReadonlyMap<string, number>,
  { algorithm, onFile }: CheckOptions,
  { fault }: Findings,
): Promise<void> {
  let done = 0;
  for (const name of found.keys()) {
    await onFile?.(done, name);
    done += 1;
    const wanted = manifests.filter(({ hashes }) => hashes.has(name));
    const few = wanted.filter(
      (one) => one.isOfTags || algorithm === undefined || one.algorithm === algorithm,
    );
    if (few.length > 0) await compareFile(path.join(folder, name), name, few, fault);
  }
}

async function compareFile(
  file: string,
  name: string,
  manifests: readonly Manifest[],
  fault: Findings['fault'],
): Promise<void> {
  const hashes = new Map(manifests.map(({ algorithm }) => [algorithm, createHash(algorithm)]));
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: READ_AT_ONCE }))
      for (const hash of hashes.values()) hash.update(chunk as Buffer);
  } catch {
    fault('unreadable', name);
    return;
  }
  const digests = new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
  if (manifests.some((one) => digests.get(one.algorithm) !== one.hashes.get(name))) fault('changed', name);
}
