/** Where a key takes the active row of a list; undefined when the key is not for lists. */
export function rowAfterKey(
  key: string,
  active: number,
  count: number,
  rowsAPage: number,
): number | undefined {
  const to = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + rowsAPage,
    PageUp: active - rowsAPage,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(to, count - 1));
}

/** The keys of all rows from one to another, both included, in the order of the list. */
export function keysBetween(keys: readonly string[], from: string, to: string): ReadonlySet<string> {
  const [a, b] = [keys.indexOf(from), keys.indexOf(to)].sort((x, y) => x - y);
  if (a === undefined || b === undefined || a < 0) return new Set([to]);
  return new Set(keys.slice(a, b + 1));
}

/** A selection with one row added, or taken out when it was in. */
export function toggled(selection: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selection);
  if (!next.delete(key)) next.add(key);
  return next;
}
