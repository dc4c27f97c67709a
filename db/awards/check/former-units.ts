import { NameToMatch, wordKey } from '#contract';
import { type Matcher, says } from './people.ts';

const PARTS = /\s*[,;]\s*|\s+\p{Pd}\s+/u;
const MOST_BODIES = 8;

/**
 * Tells whether a unit as printed stands under a name that had ended by `on` (merged, renamed, dissolved): gives what
 * it belongs to now, as shown; null where any body of that name still lives, or none is known. One for a whole list.
 */
export function formerUnits(matcher: Matcher, on: string) {
  const known = new Map<string, string | null>();

  const parts = new Map<string, string | null>();

  /** Units of one list lie in the same few wards: each is looked up once. */
  function successorOf(part: string): string | null {
    const at = wordKey(part);
    const before = parts.get(at);
    const found = before === undefined ? lookUp(part) : before;
    parts.set(at, found);
    return found;
  }

  function lookUp(part: string): string | null {
    const name = NameToMatch.parse({ kind: 'body', asPrinted: part, on });
    const bodies = matcher
      .match(name, MOST_BODIES)
      .candidates.filter((one) => says(one, ['same_marked_name', 'same_name']))
      .map(({ agent }) => agent);
    const hasEnded = bodies.every(
      ({ successor, validTo }) => successor !== '' && (validTo === null || validTo.earliest <= on),
    );
    return bodies.length > 0 && hasEnded ? (bodies[0]?.successor ?? null) : null;
  }

  return (unit: string): string | null => {
    const key = wordKey(unit);
    if (key === '') return null;
    const before = known.get(key);
    if (before !== undefined) return before;
    const named = unit.split(PARTS).filter((part) => part !== '');
    const found = named.map(successorOf).find((successor) => successor !== null) ?? null;
    known.set(key, found);
    return found;
  };
}
