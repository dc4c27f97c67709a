const GRACE_MS = 30_000;

/**
 * Tells when the server has done its work: the window is closed. The browser's own end says so, unless it
 * handed the window to another process and ended at once; then the pages that listen are watched instead.
 * A page that reloads is back within the grace.
 */
export class Lifetime {
  readonly #graceMs: number;
  readonly #over = Promise.withResolvers<void>();
  #timer: NodeJS.Timeout | undefined;
  #pages = 0;
  #hadPage = false;
  #isBrowserGone = false;

  constructor(graceMs = GRACE_MS) {
    this.#graceMs = graceMs;
  }

  /** Resolves when nobody looks any more. */
  get over(): Promise<void> {
    return this.#over.promise;
  }

  /** So many pages listen now. */
  pagesAre(count: number): void {
    this.#pages = count;
    this.#hadPage ||= count > 0;
    this.#weigh();
  }

  browserEnded(): void {
    this.#isBrowserGone = true;
    this.#weigh();
  }

  #weigh(): void {
    clearTimeout(this.#timer);
    if (this.#pages > 0 || !(this.#hadPage || this.#isBrowserGone)) return;
    if (this.#hadPage && this.#isBrowserGone) this.#over.resolve();
    else this.#timer = setTimeout(this.#over.resolve, this.#graceMs);
  }
}
