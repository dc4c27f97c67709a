import { splitPersonName } from '#contract';

/** A point on a picture, 0–1 from its top left. */
export type Mark = { readonly x: number; readonly y: number };
type Marked = { readonly mark?: Mark | null | undefined };

/** A list with one of its members at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const member = list[from];
  if (member === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), member, ...rest.slice(to)];
}

/** Where somebody marked at `mark` comes in a list that runs from left to right; at its end without a mark. */
export function placeOf(people: readonly Marked[], mark: Mark | null): number {
  const next = mark === null ? -1 : people.findIndex((person) => person.mark && person.mark.x > mark.x);
  return next < 0 ? people.length : next;
}

/** The one whose face is marked next after `at`: the next without a mark, from there or from the left; null for none. */
export function nextUnmarked(people: readonly Marked[], at: number): number | null {
  const order = people.map((_, n) => (at + n) % people.length);
  return order.find((n) => !people[n]?.mark) ?? null;
}

/** Names written one after another, between commas, semicolons or lines; honorifics stay with them. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => splitPersonName(name).name !== '');
}

/** A key for each name that stays its own while the list is put in order; namesakes are counted. */
export function keysOfNames(people: readonly { readonly asPrinted: string }[]): readonly string[] {
  const seen = new Map<string, number>();
  return people.map(({ asPrinted }) => {
    const count = (seen.get(asPrinted) ?? 0) + 1;
    seen.set(asPrinted, count);
    return `${asPrinted} ${count}`;
  });
}
