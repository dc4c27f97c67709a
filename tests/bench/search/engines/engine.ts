import type { SearchedArchive } from '../archives.ts';

/** Something that answers queries: the numbers of the entries it finds, best first. */
export type Engine = {
  search(text: string): readonly number[] | Promise<readonly number[]>;
  close(): void | Promise<void>;
};

/** What an engine is made from. */
export type Material = {
  readonly entries: number;
  readonly seed: number;
  readonly archive: SearchedArchive;
  /** A folder for what the engine keeps, gone when the run is over. */
  readonly scratch: string;
};

export type EngineKind = {
  readonly name: string;
  /** Slow ones are asked only some of the queries: how many of each category at a size. */
  readonly patience: (entries: number) => number;
  open(material: Material): Promise<Engine> | Engine;
};

/** How many answers are looked at. */
export const LOOKED_AT = 10;
