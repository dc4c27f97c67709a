import { CLOCK, DAY_PART_WORDS } from './date-words.ts';
import { fold, foldWithOffsets } from './fold.ts';
import { hasMarks, markedKey } from './marked-key.ts';

export type DayPart = 'morning' | 'afternoon' | 'evening';

const WORD = /[\p{L}\p{M}]+/gu;
const TIME = new RegExp(`(?<![\\d:/.-])${CLOCK}`);

const MARKED_WORDS = new Map<string, DayPart>(DAY_PART_WORDS.map(([word, part]) => [markedKey(word), part]));
const BARE_WORDS = new Map<string, DayPart>(DAY_PART_WORDS.map(([word, part]) => [fold(word), part]));

/**
 * The part of the day a text tells, by its first such word, else by the clock (noon begins the afternoon, 18:00 the
 * evening). Words count with their marks as soon as the text has any: "toi" may be evening, "tới" is not.
 */
export function readDayPart(text: string): DayPart | undefined {
  const isMarked = hasMarks(text);
  for (const [word] of text.matchAll(WORD)) {
    const part = wordPart(word, isMarked);
    if (part) return part;
  }
  const hour = readClock(text)?.slice(0, 2);
  if (hour === undefined) return undefined;
  return hour < '12' ? 'morning' : hour < '18' ? 'afternoon' : 'evening';
}

/**
 * The first time of day in a text (14 giờ 00, 14h30, 14g30, 14:30, 2 giờ chiều) as `HH:MM`; undefined when there is
 * none.
 */
export function readClock(text: string): string | undefined {
  const { folded, offsets } = foldWithOffsets(text);
  const found = TIME.exec(folded);
  const [said = '', hours = '', minutes = '00'] = found ?? [];
  if (!found || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const rest = text.slice(offsets[found.index + said.length]);
  return `${String(hourOfDay(Number(hours), rest)).padStart(2, '0')}:${minutes}`;
}

/** The hour of the day as the word behind the clock means it: 2 in the afternoon, 11 at noon, 12 at night. */
function hourOfDay(hours: number, rest: string): number {
  const [word = ''] = /^\s*[\p{L}\p{M}]+/u.exec(rest) ?? [];
  const part = wordPart(word.trim(), hasMarks(rest));
  if (part === 'afternoon' && hours < 10) return hours + 12;
  if (part === 'evening' && hours > 4 && hours <= 12) return (hours + 12) % 24;
  return hours;
}

function wordPart(word: string, isMarked: boolean): DayPart | undefined {
  return isMarked ? MARKED_WORDS.get(markedKey(word)) : BARE_WORDS.get(fold(word));
}
