import type { IndexReader } from '../index/store-index.ts';
import type { PlaceRange } from '../place.ts';

type Told = { readonly places: readonly number[]; readonly isAll: boolean };

const AND = ' AND ';

/** The parts of an expression that must all hold; what stands in brackets is one. */
function partsOf(expression: string): string[] {
  const parts: string[] = [];
  let open = 0;
  let whole = '';
  for (const piece of expression.split(AND)) {
    whole = whole === '' ? piece : whole + AND + piece;
    for (const sign of piece) open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (open > 0) continue;
    parts.push(whole);
    whole = '';
  }
  return parts;
}

/**
 * Asks an index for the newest places at which an expression holds, no question twice: the readings of one query have
 * much in common. Nor is anything asked that holds nowhere because a part of it does not.
 */
export class Questions {
  readonly #index: Pick<IndexReader, 'newest'>;
  readonly #told = new Map<string, Told>();
  /** Parts that hold nowhere together in a range. */
  readonly #nowhere = new Map<string, (readonly string[])[]>();

  constructor(index: Pick<IndexReader, 'newest'>) {
    this.#index = index;
  }

  newest(expression: string, range: PlaceRange, most: number): readonly number[] {
    if (range.from > range.to) return [];
    const within = `${range.from} ${range.to}`;
    const key = `${within} ${expression}`;
    const told = this.#told.get(key);
    if (told && (told.isAll || told.places.length >= most)) return told.places.slice(0, most);
    const parts = partsOf(expression);
    if (this.#isNowhere(parts, within)) return [];
    const places = this.#index.newest(expression, range, most);
    this.#told.set(key, { places, isAll: places.length < most });
    if (places.length === 0) this.#noteNowhere(parts, within);
    return places;
  }

  #isNowhere(parts: readonly string[], within: string): boolean {
    const wanted = new Set(parts);
    return this.#nowhere.get(within)?.some((missing) => missing.every((part) => wanted.has(part))) ?? false;
  }

  #noteNowhere(parts: readonly string[], within: string): void {
    const known = this.#nowhere.get(within);
    if (known) known.push(parts);
    else this.#nowhere.set(within, [parts]);
  }
}
