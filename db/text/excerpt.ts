import { type HighlightTerm, type Match, matchesIn, mergeNeighbours, type TextRange } from './highlight.ts';

/** A part of a text with its matches (offsets in that part); the flags tell on which sides text was left out. */
export type Excerpt = {
  text: string;
  ranges: readonly TextRange[];
  isCutAtStart: boolean;
  isCutAtEnd: boolean;
};

/** How much of the free room goes before the matches: what follows them tells more. */
const ROOM_BEFORE = 1 / 3;

/**
 * The part of the text, at most `maxLength` UTF-16 units, in which the most different terms, then the most matches,
 * stand together; the first such part, the beginning where nothing matches. Cut between words where there is a gap.
 */
export function excerpt(text: string, terms: readonly HighlightTerm[], maxLength: number): Excerpt {
  const matches = matchesIn(text, terms);
  const kept = densestGroup(matches, maxLength);
  const { start, end } = windowAround(text, kept, maxLength);
  const shown = matches.filter((match) => match.start >= start && match.end <= end);
  const part = text.slice(start, end);
  const ranges = shown.map((match) => ({ start: match.start - start, end: match.end - start }));
  return {
    text: part,
    ranges: mergeNeighbours(part, ranges),
    isCutAtStart: text.slice(0, start).trim() !== '',
    isCutAtEnd: text.slice(end).trim() !== '',
  };
}

/** The group of matches that fits into the length with the most different terms, then the most matches. */
function densestGroup(matches: readonly Match[], maxLength: number): TextRange {
  const counts = new Map<number, number>();
  let best = { start: 0, end: 0, terms: 0, matches: 0 };
  let last = 0;
  for (const [first, { start, term }] of matches.entries()) {
    for (let next = matches[last]; next && next.end - start <= maxLength; last += 1, next = matches[last]) {
      counts.set(next.term, (counts.get(next.term) ?? 0) + 1);
    }
    const group = { start, end: matches[last - 1]?.end ?? start, terms: counts.size, matches: last - first };
    const isDenser = group.terms > best.terms || (group.terms === best.terms && group.matches > best.matches);
    if (isDenser) best = group;
    const left = (counts.get(term) ?? 0) - 1;
    if (left > 0) counts.set(term, left);
    else counts.delete(term);
    last = Math.max(last, first + 1);
  }
  return best;
}

function windowAround(text: string, kept: TextRange, maxLength: number): TextRange {
  const room = Math.max(0, maxLength - (kept.end - kept.start));
  const wished = Math.max(0, kept.start - Math.floor(room * ROOM_BEFORE));
  const end = Math.min(text.length, wished + maxLength);
  const start = Math.max(0, end - maxLength);
  return trimmed(text, { start: wordStart(text, start, kept.start), end: wordEnd(text, end, kept.end) });
}

/** The first beginning of a word from `at` on, but not behind `latest`. */
function wordStart(text: string, at: number, latest: number): number {
  if (at === 0) return 0;
  const gap = text.slice(at - 1, latest).search(/\s/);
  return gap < 0 ? latest : at + gap;
}

/** The last end of a word up to `at`, but not before `earliest`; inside a word that alone is too long, a whole letter. */
function wordEnd(text: string, at: number, earliest: number): number {
  if (at >= text.length) return text.length;
  const tail = text.slice(earliest, at + 1);
  const gap = /\s\S*$/.exec(tail)?.index;
  if (gap !== undefined) return earliest + gap;
  if (earliest > 0) return earliest;
  let end = at;
  while (end > 0 && /[\p{M}\udc00-\udfff]/u.test(text.charAt(end))) end -= 1;
  return end;
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}
