import type { Random } from '../../../../db/intake/sample/random.ts';

/** What is typed for a letter's shape and for its tone when the input method sleeps. */
type Method = {
  readonly shapes: Readonly<Record<string, string>>;
  readonly tones: Readonly<Record<string, string>>;
  readonly stroke: string;
};

const BREVE = '\u0306';
const CIRCUMFLEX = '\u0302';
const HORN = '\u031b';
const toneMarks = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const tones = (keys: string): Readonly<Record<string, string>> =>
  Object.fromEntries(toneMarks.map((mark, at) => [mark, keys[at] ?? '']));

const TELEX: Method = { shapes: { [BREVE]: 'w', [HORN]: 'w' }, tones: tones('sfrxj'), stroke: 'd' };
const VNI: Method = {
  shapes: { [BREVE]: '8', [HORN]: '7', [CIRCUMFLEX]: '6' },
  tones: tones('12345'),
  stroke: '9',
};

/** Where the keys for marks are struck: each right behind its letter, the tone at the end, or all at the end. */
export type Habit = 'at_once' | 'tone_last' | 'all_last';

/** The keys that Telex takes for a text. */
export const telexKeys = (text: string, habit: Habit): string => keysFor(text, TELEX, habit);
/** The keys that VNI takes for a text. */
export const vniKeys = (text: string, habit: Habit): string => keysFor(text, VNI, habit);

/** One of the habits, as frequent as they are met. */
export const anyHabit = (random: Random): Habit =>
  random.weighted([
    ['tone_last', 60],
    ['at_once', 25],
    ['all_last', 15],
  ]);

const keysFor = (text: string, method: Method, habit: Habit): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .split(' ')
    .map((word) => wordKeys(habit === 'tone_last' ? shortHorns(word) : word, method, habit))
    .join(' ');

/** Of two horned vowels side by side the first needs no key of its own: both methods know what is meant. */
const shortHorns = (word: string): string =>
  word.replace(/\u01b0(?=[\u01a1\u1edb\u1edd\u1edf\u1ee1\u1ee3])/g, 'u');

function wordKeys(word: string, method: Method, habit: Habit): string {
  let typed = '';
  let shapes = '';
  let tone = '';
  for (const letter of word) {
    const [base = '', ...marks] = letter === '\u0111' ? ['d'] : letter.normalize('NFD');
    const shape = letter === '\u0111' ? method.stroke : shapeOf(base, marks, method);
    const struck = marks.map((mark) => method.tones[mark] ?? '').join('');
    typed += base + (habit === 'all_last' ? '' : shape) + (habit === 'at_once' ? struck : '');
    if (habit === 'all_last' && !shapes.includes(shape)) shapes += shape;
    if (habit !== 'at_once') tone += struck;
  }
  return typed + shapes + tone;
}

/** The circumflex of Telex is the letter once more. */
function shapeOf(base: string, marks: readonly string[], { shapes }: Method): string {
  return marks.map((mark) => shapes[mark] ?? (mark === CIRCUMFLEX ? base : '')).join('');
}
