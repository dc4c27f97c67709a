import { createHash, getHashes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { BagFault, BagWarning, Findings } from '../bag/bag-fault.ts';
import { filesIn, isSystemFile } from '../bag/check-bag.ts';
import { type MetsReference, readMets } from './read-mets.ts';

/** What was found in one package after E-ARK CSIP: whole where `faults` is empty. */
export type SipCheck = {
  readonly faults: readonly BagFault[];
  readonly warnings: readonly BagWarning[];
  readonly files: number;
  readonly bytes: number;
};

/** The file a package begins with. */
export const ROOT_METS = 'METS.xml';
const READ_AT_ONCE = 1024 * 1024;

/**
 * Checks a package by its own METS files: every file that is referred to is there with its size and checksum, and no
 * other is. Nothing outside the folder is read. What METS.xml itself says nobody vouches for inside the package.
 */
export async function checkSip(folder: string): Promise<SipCheck> {
  const faults: BagFault[] = [];
  const warnings: BagWarning[] = [];
  const findings: Findings = {
    fault: (kind, at) => void faults.push({ kind, path: at }),
    warning: (kind, at) => void warnings.push({ kind, path: at }),
  };
  const found = await filesIn(folder, findings);
  const listed = await readReferences(folder, found, findings);
  const isReadable = !faults.some(({ kind, path: at }) => kind === 'mets' && at === ROOT_METS);
  for (const name of isReadable ? found.keys() : []) {
    if (name === ROOT_METS || listed.has(name)) continue;
    if (isSystemFile(name)) findings.warning('system_file', name);
    else findings.fault('unlisted', name);
  }
  for (const [name, references] of listed) {
    const size = found.get(name);
    if (size === undefined) findings.fault('missing', name);
    else await compareFile(folder, name, size, references, findings);
  }
  const bytes = [...found.values()].reduce((sum, size) => sum + size, 0);
  return { faults, warnings, files: found.size, bytes };
}

/** Every file the METS files refer to, beginning with that of the package, by its place in the folder. */
async function readReferences(
  folder: string,
  found: ReadonlyMap<string, number>,
  { fault }: Findings,
): Promise<Map<string, MetsReference[]>> {
  const listed = new Map<string, MetsReference[]>();
  const waiting = [ROOT_METS];
  const read = new Set<string>();
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (read.has(name) || (name !== ROOT_METS && !found.has(name))) continue;
    read.add(name);
    const text = await fs.readFile(path.join(folder, name), 'utf8').catch(() => undefined);
    const mets = text === undefined ? undefined : readMets(text.replace(/^\uFEFF/, ''));
    if (!mets) {
      fault('mets', name);
      continue;
    }
    for (const id of mets.unmet) fault('requirement', `${name}: ${id}`);
    for (const reference of mets.references) {
      const place = placeOf(reference.href, name);
      if (place === undefined) {
        fault('outside', reference.href);
        continue;
      }
      listed.set(place, [...(listed.get(place) ?? []), reference]);
      if (reference.isMets) waiting.push(place);
    }
  }
  return listed;
}

/** Where an address leads, seen from the METS file it stands in; undefined where it leads out of the package. */
function placeOf(href: string, from: string): string | undefined {
  const decoded = decoding(href.replace(/^file:(\/\/)?(\.\/)?/, ''));
  if (decoded === undefined || /^[/~\\]|^[a-zA-Z][a-zA-Z0-9+.-]*:|\\/.test(decoded)) return undefined;
  const place = path.posix.normalize(path.posix.join(path.posix.dirname(from), decoded));
  return place === '..' || place.startsWith('../') ? undefined : place;
}

function decoding(href: string): string | undefined {
  try {
    return decodeURIComponent(href);
  } catch {
    return undefined;
  }
}

const known = new Set(getHashes().map((name) => name.toLowerCase()));

async function compareFile(
  folder: string,
  name: string,
  size: number,
  references: readonly MetsReference[],
  { fault }: Findings,
): Promise<void> {
  const checked = references.filter(({ isMets }) => !isMets);
  if (checked.some((one) => one.size !== null && one.size !== size)) return fault('changed', name);
  const sums = checked.flatMap(({ algorithm, checksum }) => {
    const plain = algorithm?.toLowerCase().replace(/^sha-/, 'sha') ?? '';
    return checksum && known.has(plain) ? [{ algorithm: plain, checksum: checksum.toLowerCase() }] : [];
  });
  if (sums.length === 0) return fault('no_checksum', name);
  const hashes = new Map(sums.map(({ algorithm }) => [algorithm, createHash(algorithm)]));
  try {
    for await (const chunk of createReadStream(path.join(folder, name), { highWaterMark: READ_AT_ONCE }))
      for (const hash of hashes.values()) hash.update(chunk as Buffer);
  } catch {
    return fault('unreadable', name);
  }
  const digests = new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
  if (sums.some(({ algorithm, checksum }) => digests.get(algorithm) !== checksum)) fault('changed', name);
}
