/** Keeps what was read last, by place: the next keystroke asks for most of it again. */
export class Remembered<T> {
  readonly #most: number;
  readonly #kept = new Map<number, T>();
  #state = '';

  constructor(most: number) {
    this.#most = most;
  }

  get(place: number, read: () => T): T {
    const known = this.#kept.get(place);
    if (known !== undefined) return known;
    const value = read();
    if (this.#kept.size >= this.#most) this.#kept.delete(this.#kept.keys().next().value ?? 0);
    this.#kept.set(place, value);
    return value;
  }

  /** Forgets all when archive or index have changed since: `state` tells how they stand. */
  clearAt(state: string): void {
    if (state !== this.#state) this.#kept.clear();
    this.#state = state;
  }
}
