import { getHashes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Findings } from './bag-fault.ts';
import { type Declaration, decodeTag, readDeclaration, splitLines } from './declaration.ts';
import { decodePath, readManifestLine } from './manifest.ts';

/** One manifest: which hash of which algorithm each file is said to have. */
export type Manifest = {
  readonly name: string;
  readonly algorithm: string;
  readonly isOfTags: boolean;
  readonly hashes: ReadonlyMap<string, string>;
};

/** A bag as its tag files describe it. */
export type BagText = Declaration & {
  readonly manifests: readonly Manifest[];
  /** Labels and values of `bag-info.txt`, in their order; labels may come more than once. */
  readonly info: readonly (readonly [string, string])[];
};

const KNOWN = new Set(getHashes().map((name) => name.toLowerCase()));
const MANIFEST = /^(tag)?manifest-([a-z0-9-]+)\.txt$/i;

/** Reads the tag files of a bag; undefined where the folder is no bag or does not say how to read it. */
export async function readBag(folder: string, findings: Findings): Promise<BagText | undefined> {
  const bytes = await fs.readFile(path.join(folder, 'bagit.txt')).catch(() => undefined);
  if (!bytes) {
    findings.fault('not_a_bag', path.basename(folder));
    return undefined;
  }
  const declaration = readDeclaration(bytes, findings);
  if (!declaration) return undefined;
  const read = async (name: string): Promise<string | undefined> => {
    const content = await fs.readFile(path.join(folder, name)).catch(() => undefined);
    return content && decodeTag(content, declaration.encoding, name, findings);
  };
  const names = (await fs.readdir(folder)).sort();
  const manifests: Manifest[] = [];
  for (const name of names) {
    const manifest = manifestOf(name, await readIf(MANIFEST.test(name), () => read(name)), findings);
    if (manifest) manifests.push(manifest);
  }
  if (!manifests.some(({ isOfTags }) => !isOfTags)) findings.fault('no_manifest', path.basename(folder));
  await readFetch(await read('fetch.txt'), declaration, manifests, findings);
  const info = (await read('bag-info.txt')) ?? (await read('package-info.txt')) ?? '';
  return { ...declaration, manifests, info: readInfo(info, declaration, findings) };
}

const readIf = async (isWanted: boolean, read: () => Promise<string | undefined>) =>
  isWanted ? read() : undefined;

function manifestOf(name: string, text: string | undefined, findings: Findings): Manifest | undefined {
  const [, tag, said = ''] = MANIFEST.exec(name) ?? [];
  if (text === undefined) return undefined;
  const algorithm = said.toLowerCase().replace(/^sha-(\d)/, 'sha$1');
  if (!KNOWN.has(algorithm)) {
    findings.warning('unknown_algorithm', name);
    return undefined;
  }
  const isOfTags = tag !== undefined;
  const hashes = new Map<string, string>();
  for (const line of splitLines(text)) {
    if (line.trim() === '') continue;
    const read = readManifestLine(line);
    const place = read && placeOf(read.path, findings);
    if (!read) findings.fault('manifest_line', `${name}: ${line.slice(0, 120)}`);
    else if (place === undefined || (!isOfTags && !place.startsWith('data/')))
      findings.fault('outside', read.path);
    else if (hashes.has(place)) findings.fault('listed_twice', place);
    else hashes.set(place, read.hash);
  }
  return { name, algorithm, isOfTags, hashes };
}

/**
 * A path as it lies in the bag; undefined where it would lead out of it: absolute, of a home folder, a drive, a
 * network share, or with `..`.
 */
function placeOf(said: string, { warning }: Findings): string | undefined {
  if (/^[/~\\]|^[a-zA-Z]:/.test(said)) return undefined;
  const plain = said.replace(/^(\.\/)+/, '');
  if (plain !== said) warning('dot_slash', said);
  return plain.split(/[/\\]/).includes('..') ? undefined : plain;
}

/** Nothing is ever fetched: what `fetch.txt` names must already lie in the bag, and may not lead out of it. */
async function readFetch(
  text: string | undefined,
  { version }: Declaration,
  manifests: readonly Manifest[],
  findings: Findings,
): Promise<void> {
  for (const line of splitLines(text ?? '').filter((one) => one.trim() !== '')) {
    const [, , said] = /^(\S+)[ \t]+(?:\d+|-)[ \t]+(.+)$/.exec(line) ?? [];
    const place = said === undefined ? undefined : placeOf(decodePath(said), findings);
    const isListed = manifests.some(({ hashes }) => hashes.has(place ?? ''));
    if (place === undefined || (version >= 1 && !isListed))
      findings.fault('fetch', said ?? line.slice(0, 120));
  }
}

function readInfo(text: string, { version }: Declaration, { fault }: Findings): [string, string][] {
  const info: [string, string][] = [];
  for (const line of splitLines(text)) {
    const last = info.at(-1);
    const [, label, value] = /^([^\s:][^:]*):[ \t]?(.*)$/.exec(line) ?? [];
    if (line.trim() === '') continue;
    if (/^[ \t]/.test(line) && last) last[1] = `${last[1]} ${line.trim()}`;
    else if (label !== undefined) info.push([label.trim(), (value ?? '').trim()]);
    else if (version >= 1) fault('bag_info', line.slice(0, 120));
  }
  return info;
}
