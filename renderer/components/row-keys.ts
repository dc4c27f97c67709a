/** Keys for as many rows: those there are, and fresh ones at the end for rows that have none yet. */
export function fittingKeys(keys: readonly string[], count: number): readonly string[] {
  if (keys.length === count) return keys;
  return keys.length > count ? keys.slice(0, count) : [...keys, ...freshKeys(count - keys.length)];
}

/** The keys after rows came in between. */
export function keysWith(keys: readonly string[], from: number, added: number): readonly string[] {
  return [...keys.slice(0, from), ...freshKeys(added), ...keys.slice(from)];
}

/** The keys after a row was taken out. */
export function keysWithout(keys: readonly string[], at: number): readonly string[] {
  return keys.filter((_, n) => n !== at);
}

const freshKeys = (count: number): string[] => Array.from({ length: count }, () => crypto.randomUUID());
