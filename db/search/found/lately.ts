/** So many answers are remembered: one query is asked for its hits, its counts and its pages. */
const REMEMBERED = 12;

/** What was worked out last, by what it was worked out from. */
export class Lately<T> {
  readonly #kept = new Map<string, T>();
  #state = '';

  get(key: string, make: () => T): T {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const value = make();
    if (this.#kept.size >= REMEMBERED) this.#kept.delete(this.#kept.keys().next().value ?? '');
    this.#kept.set(key, value);
    return value;
  }

  /** Forgets all when archive or index have changed since: `state` tells how they stand. */
  clearAt(state: string): void {
    if (state !== this.#state) this.#kept.clear();
    this.#state = state;
  }
}
