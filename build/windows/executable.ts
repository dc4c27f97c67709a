import { readFileSync } from 'node:fs';
import { NtExecutable, NtExecutableResource } from 'pe-library';
import { Resource } from 'resedit';

/** What is read of the program's executable. */
export type ExecutableFacts = {
  readonly strings: Readonly<Record<string, string>>;
  readonly fileVersion: string;
  /** Widths of its icon's pictures. */
  readonly iconSizes: readonly number[];
  /** SHA-256 of the header that each archive must have, by its path beside the executable. */
  readonly integrity: Readonly<Record<string, string>>;
};

type Integrity = readonly { readonly file: string; readonly alg: string; readonly value: string }[];

const X64 = 0x8664;

/** Reads version information, icon and archive integrity out of an executable for Windows. */
export function readExecutable(path: string): ExecutableFacts {
  const executable = NtExecutable.from(readFileSync(path), { ignoreCert: true });
  const { entries } = NtExecutableResource.from(executable);
  const [info] = Resource.VersionInfo.fromEntries(entries);
  const [language] = info?.getAllLanguagesForStringValues() ?? [];
  const fixed = info?.fixedInfo;
  const [icons] = Resource.IconGroupEntry.fromEntries(entries);
  return {
    strings: info && language ? info.getStringValues(language) : {},
    fileVersion: fixed ? versionOf(fixed.fileVersionMS, fixed.fileVersionLS) : '',
    iconSizes: (icons?.icons ?? []).map(({ width }) => width || 256),
    integrity: readIntegrity(entries),
  };
}

/** Whether a file is a program or library for Windows on x64: a PE of that machine. */
export function isForWindowsX64(file: Buffer): boolean {
  if (file.length < 64 || file.toString('latin1', 0, 2) !== 'MZ') return false;
  const head = file.readUInt32LE(60);
  return head + 6 <= file.length && file.readUInt32LE(head) === 0x4550 && file.readUInt16LE(head + 4) === X64;
}

const versionOf = (high: number, low: number): string =>
  [high >>> 16, high & 0xffff, low >>> 16, low & 0xffff].join('.');

function readIntegrity(entries: NtExecutableResource['entries']): Record<string, string> {
  const found = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  if (!found) return {};
  const list = JSON.parse(Buffer.from(found.bin).toString('utf8')) as Integrity;
  const hashed = list.filter(({ alg }) => alg.toLowerCase() === 'sha256');
  return Object.fromEntries(
    hashed.map(({ file, value }) => [file.replaceAll('\\', '/').toLowerCase(), value]),
  );
}
