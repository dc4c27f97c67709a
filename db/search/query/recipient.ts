import type { Hit } from '#contract';
import type { Card } from '../documents/card.ts';
import { BETWEEN, type SearchDocument } from '../documents/document.ts';
import type { AwardLineReader } from '../documents/store-award-lines.ts';
import { wordsOf } from '../words.ts';
import type { Reading } from './reading.ts';
import { segmentsIn } from './segments.ts';

const runOf = (words: readonly string[], reading: Reading): number => segmentsIn(words, reading).longest;

/** A name of one word is no name to go by. */
const FEWEST_WORDS = 2;

/**
 * The one recipient of a decision whose name has more of the words side by side than any other's: an agent, or the
 * name and unit as printed, so that hits of the same one can be put together. Null where nobody stands out.
 */
export function recipientOf(
  { id, kind, fields }: SearchDocument,
  card: Card,
  reading: Reading,
  awardLines: AwardLineReader,
): Hit['recipient'] {
  if (kind !== 'commendation' || reading.words.length < FEWEST_WORDS) return null;
  const told = fields.find(({ name }) => name === 'recipients')?.parts ?? [];
  const lines = card.parts.filter(({ field }) => field === 'recipients');
  const runs = told.map((text, at) => {
    const isWorthALook =
      lines.length !== told.length || runOf(lines[at]?.words ?? [], reading) >= FEWEST_WORDS;
    return isWorthALook ? runOf(wordsOf(text.split(BETWEEN)[0] ?? ''), reading) : 0;
  });
  const longest = Math.max(0, ...runs);
  if (longest < FEWEST_WORDS) return null;
  const places = runs.flatMap((run, place) => (run === longest ? [place] : []));
  const found = places.flatMap((place) => awardLines.at(id, place) ?? []);
  const keys = new Set(
    found.map(({ agentId, nameKey, unit }) => agentId ?? `${nameKey} ${wordsOf(unit).join(' ')}`),
  );
  const [key] = keys;
  const [first] = found;
  return keys.size === 1 && key !== undefined && first
    ? { key, name: first.name, agentId: first.agentId }
    : null;
}
