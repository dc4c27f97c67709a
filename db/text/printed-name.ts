import { bodyNameKey, bodyNameMarks } from './body-name.ts';
import { hasMarks, markedKey } from './marked-key.ts';
import { readNameCell } from './name-cell.ts';
import { isOnlyHonorific, splitPersonName } from './person-name.ts';
import { splitPlacement, splitSpokenPlacement } from './placement.ts';
import { kindOfName, type RecipientKind } from './recipient-kind.ts';
import { keysOf } from './syllables.ts';
import { tidy } from './tidy.ts';

/** Why a printed name names nobody: nothing there, a form of address alone, or one word that many people bear. */
export type NameFault = 'no_name' | 'only_honorific' | 'one_word';

/** What a printed recipient says, part by part; empty where it says nothing. */
export type PrintedName = {
  readonly kind: RecipientKind;
  readonly honorific: string;
  /** The bare name, of a household that of its head. */
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly birthYear: number | null;
  readonly fault: NameFault | null;
};

const HOUSEHOLD_LEAD =
  /^(?:h\u1ed9|ho)(?: gia \u0111\u00ecnh| gia dinh)?\s+|^(?:gia \u0111\u00ecnh|gia dinh)\s+/iu;
const COLLECTIVE_LEAD = /^(?:t\u1eadp th\u1ec3|tap the)\s*:?\s+/iu;

/**
 * Reads a recipient as decisions print them: form of address, name, year of birth, and after a comma, dash, bracket,
 * slash or line end position and unit. `told` is the kind where the paper tells it elsewhere.
 */
export function readPrintedName(asPrinted: string, told: RecipientKind | null = null): PrintedName {
  const kind = told ?? kindAsPrinted(tidy(asPrinted));
  if (kind === 'body') return readBody(asPrinted);
  const cell = readNameCell(asPrinted, 'person');
  const bare = kind === 'household' ? cell.asPrinted.replace(HOUSEHOLD_LEAD, '') : cell.asPrinted;
  const spoken = splitSpokenPlacement(bare);
  const { honorific, name } = splitPersonName(spoken.name);
  const { position, unit } = cell.rest === '' ? spoken : splitPlacement(cell.rest);
  const fault = faultOf(name);
  return { kind, honorific: honorific ?? '', name, position, unit, birthYear: cell.birthYear, fault };
}

/** A form of address makes it a person, whatever units are printed after the name. */
function kindAsPrinted(text: string): RecipientKind {
  const kind = kindOfName(readNameCell(text, 'person').asPrinted);
  return kind === 'body' && splitPersonName(text).honorific !== null ? 'person' : kind;
}

function readBody(asPrinted: string): PrintedName {
  const [first = '', ...rest] = tidy(asPrinted)
    .split(/[,;]\s*|\s\p{Pd}\s|\s?[()]\s?/u)
    .filter(Boolean);
  const name = first.replace(COLLECTIVE_LEAD, '');
  const fault = name === '' ? 'no_name' : null;
  return { kind: 'body', honorific: '', name, position: '', unit: rest.join(', '), birthYear: null, fault };
}

function faultOf(name: string): NameFault | null {
  const words = keysOf(name);
  if (words.length === 0) return 'no_name';
  if (isOnlyHonorific(name)) return 'only_honorific';
  return words.length === 1 ? 'one_word' : null;
}

/** The bare name that is compared: without form of address, of a household that of its head. */
function comparedName(kind: RecipientKind, name: string): string {
  return kind === 'household'
    ? splitPersonName(name.replace(HOUSEHOLD_LEAD, '')).name
    : splitPersonName(name).name;
}

/** Under this key names of agents of a kind meet, however they are spelled. */
export function agentNameKey(kind: RecipientKind, name: string): string {
  return kind === 'body' ? bodyNameKey(name) : keysOf(comparedName(kind, name)).join(' ');
}

/**
 * A key with one of its words left open, once for each word but numbers: names that differ in one word meet there.
 * A name of one word has none.
 */
export function namePatterns(key: string): string[] {
  const words = key.split(' ');
  if (words.length < 2) return [];
  return words.flatMap((word, at) => (/\d/.test(word) ? [] : words.with(at, '_').join(' ')));
}

/** The same with its marks, equal as soon as every tone is; empty for a name typed without any. */
export function agentNameMarks(kind: RecipientKind, name: string): string {
  if (kind === 'body') return bodyNameMarks(name);
  if (!hasMarks(name)) return '';
  return (comparedName(kind, name).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(markedKey).join(' ');
}
