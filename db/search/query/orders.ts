import type { Language } from './language.ts';
import type { LikelyReading, Reading } from './reading.ts';

/** Of longer queries the words are left where they are. */
const MOST_WORDS = 9;
const MOVED = 1.5;

/** The likeliest orders of a reading's words with one of them, or two that belong together, moved elsewhere. */
export function otherOrders(reading: Reading, language: Language, most: number): LikelyReading[] {
  const { words } = reading;
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const orders = new Map<string, readonly string[]>();
  for (const length of [1, 2]) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const moved = words.slice(from, from + length);
      const rest = [...words.slice(0, from), ...words.slice(from + length)];
      for (let to = 0; to <= rest.length; to += 1) {
        const order = [...rest.slice(0, to), ...moved, ...rest.slice(to)];
        orders.set(order.join(' '), order);
      }
    }
  }
  orders.delete(words.join(' '));
  const typed = language.likelihood(words);
  return [...orders.values()]
    .map((order) => ({ order, likelihood: language.likelihood(order) }))
    .filter(({ likelihood }) => likelihood > typed)
    .sort((a, b) => b.likelihood - a.likelihood)
    .slice(0, most)
    .map(({ order, likelihood }) => ({
      words: order,
      isOpen: false,
      cost: reading.cost + MOVED,
      isTyped: false,
      likelihood: likelihood - reading.cost - MOVED,
    }));
}
