import { fold } from '#contract';
import type { Random } from '../../../db/intake/sample/random.ts';
import { homeIn, type Inhabitant } from './crowd.ts';
import { type Group, wardIn } from './town.ts';

/** How a name came onto the paper. */
export type Writing = 'exact' | 'capitals' | 'unmarked' | 'other_mark' | 'slip';

/** A recipient as a decision of a year prints them. */
export type Printed = {
  readonly name: string;
  readonly birthYear: number | null;
  readonly position: string;
  readonly unit: string;
  readonly writing: Writing;
};

const WRITINGS: readonly (readonly [Writing, number])[] = [
  ['exact', 82],
  ['capitals', 6],
  ['unmarked', 4],
  ['other_mark', 4],
  ['slip', 4],
];
const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

const WRITTEN: Readonly<Record<Writing, (name: string, random: Random) => string>> = {
  exact: (name) => name,
  capitals: (name) => name.toUpperCase(),
  unmarked: (name) => fold(name).replace(/(?:^|\s)\S/g, (letter) => letter.toUpperCase()),
  other_mark: withOtherTone,
  slip: withSlip,
};

/** Prints somebody as clerks do: with or without form of address, year, unit, and now and then with a mistake. */
export function print(one: Inhabitant, year: number, random: Random): Printed {
  const writing = random.weighted(WRITINGS);
  const said = WRITTEN[writing](one.name, random);
  const honorific = random.weighted([
    [one.sex === 'male' ? 'Ông ' : 'Bà ', 60],
    ['Đồng chí ', 8],
    ['', 32],
  ] as const);
  const hasYear = random.chance(0.45);
  const isMistaken = random.chance(0.01);
  const isBeside = hasYear && random.chance(0.3);
  const birthYear = one.birthYear + (isMistaken ? random.pick([-10, -1, 1, 10]) : 0);
  return {
    name: `${honorific}${said}${isBeside ? ` (${birthYear})` : ''}`,
    birthYear: hasYear && !isBeside ? birthYear : null,
    position: random.chance(0.6) ? one.position : '',
    unit: random.chance(0.88) ? unitPrinted(homeIn(one, year), year, random) : '',
    writing,
  };
}

/** A group with its ward as it was called then, in one of the ways it is written. */
export function unitPrinted(group: Group, year: number, random: Random): string {
  const { name: ward, district } = wardIn(group, year);
  const number = group.name.replace(/\D+/g, '');
  const own = random.pick([
    group.name,
    `TDP ${number}`,
    `TDP ${number.padStart(2, '0')}`,
    `Tổ dân phố số ${number}`,
  ]);
  const place = random.chance(0.3) ? ward.replace(/^Phường (?=\d)/, 'P.') : ward;
  return [own, place, random.chance(0.8) && district].filter(Boolean).join(', ');
}

/** One word with another tone, as somebody hears it. */
function withOtherTone(name: string, random: Random): string {
  const words = name.split(' ');
  const at = random.int(1, words.length - 1);
  const letters = (words[at] ?? '').normalize('NFD');
  const tone = random.pick(TONES.filter((one) => !letters.includes(one)));
  const changed = TONE.test(letters)
    ? letters.replace(TONE, tone)
    : letters.replace(/[aeiouy]/i, `$&${tone}`);
  return words.with(at, changed.normalize('NFC')).join(' ');
}

const SOUNDS = [
  ['tr', 'ch'],
  ['ch', 'tr'],
  ['s', 'x'],
  ['x', 's'],
  ['l', 'n'],
  ['n', 'l'],
] as const;

/** One word with one letter wrong: heard wrong, left out, or exchanged. */
function withSlip(name: string, random: Random): string {
  const words = name.split(' ');
  const at = random.int(0, words.length - 1);
  const word = words[at] ?? '';
  const lower = word.toLowerCase();
  const heard = SOUNDS.find(([sound]) => lower.startsWith(sound));
  const changed =
    heard && random.chance(0.5)
      ? `${heard[1]}${lower.slice(heard[0].length)}`
      : lower.length > 3 && random.chance(0.5)
        ? lower.slice(0, -1)
        : `${lower.slice(0, -2)}${lower.at(-1)}${lower.at(-2) ?? ''}`;
  return words.with(at, changed.charAt(0).toUpperCase() + changed.slice(1)).join(' ');
}
