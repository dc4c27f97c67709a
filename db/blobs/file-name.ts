import { ArchiveError, type ErrorDetail } from '#contract';

type Rule = Extract<ErrorDetail, { code: 'file_name_refused' }>['rule'];

const MAX_CHARACTERS = 200;
const MAX_BYTES = 255;
/** Longest part of a refused name that is told back. */
const TOLD_CHARACTERS = 120;

const SEPARATOR = /[/\\]/;
const DOTS_ONLY = /^\s*\.{1,2}\s*$/;
/** Control characters, and those that turn the direction of writing: `gpj.exe` would be read as a picture. */
const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const NOT_ON_WINDOWS = /[<>:"|?*]/g;
/** Names that are devices on Windows, with any extension (Microsoft: Naming Files, Paths, and Namespaces). */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\s*(\.|$)/i;

/** Whether Windows takes a name for a device, in any case and with any ending: it can be no file or folder there. */
export const isDeviceName = (name: string): boolean => DEVICE.test(name);

/** Whether a folder's name cannot be written on Windows as it is. Trailing dots and spaces it drops without a word. */
export function windowsRefuses(name: string): 'reserved' | 'characters' | 'trailing' | null {
  if (DEVICE.test(name)) return 'reserved';
  if (CONTROL.test(name) || new RegExp(NOT_ON_WINDOWS.source).test(name)) return 'characters';
  return /[. ]$/.test(name) ? 'trailing' : null;
}

/**
 * A file's own name as it is kept and can be written on any disk: NFC, without what Windows refuses, trailing
 * dots and spaces tidied away. A name that tries to be a path, a device or nothing fails with `file_name_refused`.
 */
export function checkFileName(name: string): string {
  const given = name.toWellFormed().normalize('NFC');
  if (SEPARATOR.test(given) || DOTS_ONLY.test(given)) throw refuse(name, 'traversal');
  if (CONTROL.test(given)) throw refuse(name, 'control');
  const kept = given
    .replace(INVISIBLE, '')
    .replace(NOT_ON_WINDOWS, '_')
    .replace(/[\s.]+$/u, '')
    .trimStart();
  if (kept === '') throw refuse(name, 'empty');
  if (DEVICE.test(kept)) throw refuse(name, 'reserved');
  if ([...kept].length > MAX_CHARACTERS || Buffer.byteLength(kept) > MAX_BYTES)
    throw refuse(name, 'too_long');
  return kept;
}

const refuse = (name: string, rule: Rule): ArchiveError =>
  new ArchiveError({ code: 'file_name_refused', name: name.toWellFormed().slice(0, TOLD_CHARACTERS), rule });
