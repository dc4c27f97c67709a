import type { TownStage } from './matching/town-stage.ts';
import type { Figure } from './measure.ts';
import type { Shelf } from './shelf.ts';

/** What a bench is given to work with. */
export type Surroundings = {
  /** Archives of the sizes asked for. */
  readonly shelf: Shelf;
  /** The invented town of known truth: made once in a run, whichever benches ask for it. */
  readonly townStage: TownStage;
  /** Sizes in entries, the smallest first. */
  readonly sizes: readonly number[];
  /** A folder on the disk that is measured; gone when the run is over. */
  readonly scratch: string;
  /** Fewer repetitions: to see that it works. */
  readonly isQuick: boolean;
  readonly say: (text: string) => void;
};

export type Bench = { readonly name: string; run(surroundings: Surroundings): Promise<Figure[]> };

/** The same figure for several sizes, each told as a multiple of the one before the first: the smallest. */
export function grown(figures: readonly Figure[]): Figure[] {
  const [smallest, ...larger] = figures;
  if (!smallest) return [];
  return [
    smallest,
    ...larger.map((one) => ({
      ...one,
      ratio: one.value / smallest.value,
      against: `${smallest.entries} entries`,
    })),
  ];
}
