import type { ErrorDetail, Role, WireRequest, WireResponse } from '#contract';

/** What a thread that answers searches is started with. */
export type ReaderData = {
  /** The archive folder. */
  readonly folder: string;
  readonly actor: string;
  /** Numbers of calls that nobody waits for any more, each at its place: see `Cancelled`. */
  readonly cancelled: SharedArrayBuffer;
};

export type ReaderCall = {
  readonly type: 'call';
  readonly id: number;
  readonly request: WireRequest;
  readonly session: string;
  readonly role: Role;
};

export type ToReader =
  | ReaderCall
  /** Closes its files: the index is about to be replaced. It opens them again with the next call. */
  | { readonly type: 'let_go' }
  /** The vocabularies have changed. */
  | { readonly type: 'forget_terms' }
  | { readonly type: 'close' };

export type FromReader =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly id: number; readonly response: WireResponse }
  /** It cannot answer: whoever keeps the index is to. */
  | { readonly type: 'passed'; readonly id: number; readonly because: ErrorDetail['code'] }
  | { readonly type: 'gone' }
  | { readonly type: 'closed' };

const PLACES = 256;

/** Calls that were cancelled, in memory that both sides see: an answer under way looks there between its steps. */
export class Cancelled {
  readonly #places: Int32Array;

  constructor(memory = new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT)) {
    this.#places = new Int32Array(memory);
  }

  get memory(): SharedArrayBuffer {
    return this.#places.buffer as SharedArrayBuffer;
  }

  add(id: number): void {
    Atomics.store(this.#places, id % PLACES, id);
  }

  has(id: number): boolean {
    return Atomics.load(this.#places, id % PLACES) === id;
  }
}
