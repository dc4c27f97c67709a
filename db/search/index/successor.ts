import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { insistently } from '../../blobs/files.ts';
import { SEARCH_INDEX } from '../../engine/archive-file.ts';
import { type Catalogue, Feeder } from './feeder.ts';
import { begunIndex, clearIndex, type IndexFileOptions, type OpenIndex, usableIndex } from './index-file.ts';

/** What stands in the folder while an index is made beside the one that answers. */
const NEXT = `${SEARCH_INDEX}.new`;

/** An index that is being made to take the place of the one that answers meanwhile. */
export class Successor {
  readonly #folder: string;
  readonly #index: OpenIndex;
  readonly #feeder: Feeder;
  readonly #backToFew: () => void;
  #isClosed = false;

  private constructor(folder: string, index: OpenIndex, catalogue: Catalogue) {
    this.#folder = folder;
    this.#index = index;
    this.#feeder = new Feeder(index.store, catalogue);
    this.#backToFew = index.forMuchWriting();
  }

  /** Begins one anew. Throws where the folder does not take it. */
  static begin(folder: string, options: IndexFileOptions, catalogue: Catalogue): Successor {
    return new Successor(folder, begunIndex(path.join(folder, NEXT), options), catalogue);
  }

  /** The one that an earlier run has begun, to be carried on; undefined where there is none that could be. */
  static left(folder: string, options: IndexFileOptions, catalogue: Catalogue): Successor | undefined {
    const file = path.join(folder, NEXT);
    const found = existsSync(file) ? usableIndex(file, options) : 'missing';
    if (typeof found !== 'string') return new Successor(folder, found, catalogue);
    if (found !== 'missing') clearIndex(file);
    return undefined;
  }

  get documents(): number {
    return this.#index.store.stamp().documents;
  }

  /** Reads on for one slice. True when there is nothing more to read. */
  step(lastsMs: number): boolean {
    return this.#feeder.slice(lastsMs).isDone;
  }

  /** Takes the place of the one before it, which nobody may have open any more. */
  takePlace(): void {
    const file = path.join(this.#folder, SEARCH_INDEX);
    this.close();
    insistently(() => {
      for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
      renameSync(path.join(this.#folder, NEXT), file);
    });
  }

  /** It is not wanted any more. */
  drop(): void {
    this.close();
    clearIndex(path.join(this.#folder, NEXT));
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#backToFew();
    this.#index.close();
  }
}
