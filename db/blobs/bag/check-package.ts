import { createHash, createPublicKey, verify } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { ArchiveError } from '#contract';
import type { BagFault, BagWarning } from './bag-fault.ts';
import { checkBag } from './check-bag.ts';
import { BEGUN, PUBLIC_KEY, SIGNATURE } from './package-places.ts';

/** What was found in a package: whole where `faults` is empty. */
export type PackageCheck = {
  readonly faults: readonly BagFault[];
  readonly warnings: readonly BagWarning[];
  readonly files: number;
  readonly bytes: number;
  /** The key all volumes are signed with; null where there is no signature. Whose key it is must be known elsewhere. */
  readonly signature: { readonly fingerprint: string } | null;
  /** The bags it consists of: the folder itself, or its volumes. */
  readonly folders: readonly string[];
  /** What `bag-info.txt` of the first volume says. */
  readonly info: readonly (readonly [string, string])[];
};

/** SHA-256 of a public key: what is compared on paper or by telephone. */
export const fingerprintOf = (publicKey: string): string =>
  createHash('sha256')
    .update(createPublicKey(publicKey).export({ type: 'spki', format: 'der' }))
    .digest('hex');

/**
 * Checks a package of ours or a bag of anybody: every volume as a bag, and the signature where there is one. In a
 * package of ours (one that has a signature) nothing may lie that is not listed, but for the mark that could not be taken
 * out when it was finished: that is a warning.
 */
export async function checkPackage(
  folder: string,
  onFile?: (done: number, path: string) => Promise<void>,
): Promise<PackageCheck> {
  const folders = await volumesOf(folder);
  const faults: BagFault[] = [];
  const warnings: BagWarning[] = [];
  const keys = new Set<string | null>();
  let [files, bytes] = [0, 0];
  let info: PackageCheck['info'] | undefined;
  for (const volume of folders) {
    const signature = await readSignature(volume);
    const mayBeUnlisted = signature.isThere ? { mayBeUnlisted: [SIGNATURE] } : {};
    const checked = await checkBag(volume, { ...mayBeUnlisted, ...(onFile ? { onFile } : {}) });
    const inside = folders.length === 1 ? '' : `${path.basename(volume)}/`;
    const isMark = ({ kind, path: at }: BagFault): boolean => kind === 'unlisted' && at === BEGUN;
    faults.push(
      ...checked.faults.filter((one) => !isMark(one)).map((one) => ({ ...one, path: inside + one.path })),
    );
    warnings.push(...checked.warnings.map((one) => ({ ...one, path: inside + one.path })));
    if (checked.faults.some(isMark)) warnings.push({ kind: 'unlisted_tag_file', path: inside + BEGUN });
    if (signature.isThere && signature.fingerprint === null)
      faults.push({ kind: 'signature', path: inside + SIGNATURE });
    for (const name of await missingOf(volume, signature.isThere))
      faults.push({ kind: 'missing', path: inside + name });
    keys.add(signature.fingerprint);
    files += checked.files;
    bytes += checked.bytes;
    info ??= checked.bag?.info;
  }
  if (keys.size > 1) faults.push({ kind: 'signature', path: path.basename(folder) });
  const said = folders[0] === folder ? undefined : info?.find(([label]) => label === 'Bag-Count')?.[1];
  if (said !== undefined && !said.endsWith(` of ${folders.length}`))
    faults.push({ kind: 'missing', path: `Bag-Count: ${said}` });
  const [fingerprint = null] = keys;
  const signature = keys.size === 1 && fingerprint !== null ? { fingerprint } : null;
  return { faults, warnings, files, bytes, signature, folders, info: info ?? [] };
}

/** Fails with `package_damaged` and the first fault where there is any. */
export function mustBeSound(faults: readonly BagFault[]): void {
  const [first] = faults;
  if (!first) return;
  throw new ArchiveError({
    ...{ code: 'package_damaged', name: first.path, fault: first.kind, count: faults.length },
  });
}

/** A signature, its key and both tag manifests come together: whatever of them is gone was taken away. */
async function missingOf(folder: string, isSigned: boolean): Promise<string[]> {
  const isThere = (name: string) => isReadable(path.join(folder, name));
  const hasKey = await isThere(PUBLIC_KEY);
  if (!isSigned) return hasKey ? [SIGNATURE] : [];
  const wanted = ['tagmanifest-sha256.txt', 'tagmanifest-sha512.txt', PUBLIC_KEY];
  const missing: string[] = [];
  for (const name of wanted) if (!(await isThere(name))) missing.push(name);
  return missing;
}

const isReadable = (file: string): Promise<boolean> =>
  fs.access(file).then(
    () => true,
    () => false,
  );

/** The bags a folder holds: itself, or the volumes in it in their order. */
async function volumesOf(folder: string): Promise<string[]> {
  const isBag = (one: string) => isReadable(path.join(one, 'bagit.txt'));
  if (await isBag(folder)) return [folder];
  const inside = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  const volumes: string[] = [];
  for (const one of inside) {
    const at = path.join(folder, one.name);
    if (one.isDirectory() && (await isBag(at))) volumes.push(at);
  }
  const number = (name: string): number => Number(/(\d+)$/.exec(name)?.[1] ?? 0);
  return volumes.length > 0 ? volumes.sort((a, b) => number(a) - number(b)) : [folder];
}

/** The key that made the signature of a bag; null where there is none, or it does not fit. */
async function readSignature(folder: string): Promise<{ isThere: boolean; fingerprint: string | null }> {
  const read = (name: string) => fs.readFile(path.join(folder, name)).catch(() => undefined);
  const signature = await read(SIGNATURE);
  if (!signature) return { isThere: false, fingerprint: null };
  const [text, key] = [await read('tagmanifest-sha256.txt'), await read(PUBLIC_KEY)];
  try {
    const isGood = text && key && verify(null, text, createPublicKey(key), signature);
    return { isThere: true, fingerprint: isGood ? fingerprintOf(key.toString()) : null };
  } catch {
    return { isThere: true, fingerprint: null };
  }
}
