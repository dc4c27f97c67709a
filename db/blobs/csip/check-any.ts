import fs from 'node:fs/promises';
import path from 'node:path';
import { checkPackage, type PackageCheck } from '../bag/check-package.ts';
import { checkSip, ROOT_METS, type SipCheck } from './check-sip.ts';

/** What was found in a folder: a bag, submission packages in a bag, or submission packages by themselves. */
export type AnyCheck = PackageCheck & {
  /** How many packages after E-ARK CSIP there are. */
  readonly submissions: number;
  readonly isBag: boolean;
};

/**
 * Checks whatever package a folder is: a bag of anybody with the submission packages in it, one submission package, or a
 * folder of such. Every fault names its file from the folder on.
 */
export async function checkAny(folder: string): Promise<AnyCheck> {
  const alone = await submissionsIn(folder);
  if (alone.length > 0 && !(await isThere(path.join(folder, 'bagit.txt')))) {
    const all = await checkEach(folder, alone);
    return { ...all, signature: null, folders: alone, info: [], submissions: alone.length, isBag: false };
  }
  const bag = await checkPackage(folder);
  const inside: string[] = [];
  for (const volume of bag.folders) inside.push(...(await submissionsIn(path.join(volume, 'data'))));
  const own = await checkEach(folder, inside);
  const told = new Set(bag.faults.map(({ kind, path: at }) => `${kind} ${at}`));
  const more = own.faults.filter(({ kind, path: at }) => !told.has(`${kind} ${at}`));
  return { ...bag, faults: [...bag.faults, ...more], submissions: inside.length, isBag: true };
}

/** A folder that is a submission package, or those in it that are, by name. */
async function submissionsIn(folder: string): Promise<string[]> {
  if (await isThere(path.join(folder, ROOT_METS))) return [folder];
  const inside = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const one of inside) {
    const at = path.join(folder, one.name);
    if (one.isDirectory() && (await isThere(path.join(at, ROOT_METS)))) found.push(at);
  }
  return found.sort();
}

async function checkEach(folder: string, packages: readonly string[]): Promise<SipCheck> {
  const all: { -readonly [K in keyof SipCheck]: SipCheck[K] } = {
    faults: [],
    warnings: [],
    files: 0,
    bytes: 0,
  };
  for (const one of packages) {
    const { faults, warnings, files, bytes } = await checkSip(one);
    const inside = path.relative(folder, one).split(path.sep).filter(Boolean);
    const named = <T extends { path: string }>(finding: T): T => ({
      ...finding,
      path: [...inside, finding.path].join('/'),
    });
    all.faults = [...all.faults, ...faults.map(named)];
    all.warnings = [...all.warnings, ...warnings.map(named)];
    all.files += files;
    all.bytes += bytes;
  }
  return all;
}

const isThere = (file: string): Promise<boolean> =>
  fs.access(file).then(
    () => true,
    () => false,
  );
