import {
  ArchiveError,
  type ArchiveEvent,
  type CancelSignal,
  type Role,
  type WireRequest,
  type WireResponse,
} from '#contract';
import type { FromCore, OpenOrder, ToCore } from './engine/core-messages.ts';

/** A started core as its host sees it: a thread, a utility process, or a test's own. */
export type CoreChannel = {
  post(message: ToCore): void;
  onMessage(listener: (message: FromCore) => void): void;
  /** Tells once that the core has ended, for whatever reason. */
  onExit(listener: (reason: string) => void): void;
  kill(): void;
};
export type SpawnCore = () => CoreChannel;

/** Who asks: one window, and what it may do. */
export type Asker = { readonly session: string; readonly role: Role };

/** An open archive, as long as its core lives. */
export type CoreLink = {
  readonly folder: string;
  readonly mode: 'write' | 'read';
  /** Never rejects: a core that has ended answers `core_stopped`, a call given up by its signal `cancelled`. */
  call(request: WireRequest, asker: Asker, signal?: CancelSignal): Promise<WireResponse>;
  onEvent(listener: (event: ArchiveEvent) => void): void;
  /** Tells that the core ended without having been asked to, also when that was before. */
  onLost(listener: (reason: string) => void): void;
  /** Lets the core close its files; ends it by force after `closeLimitMs`. */
  close(): Promise<void>;
};

const CLOSE_LIMIT_MS = 15_000;
const STOPPED: WireResponse = { ok: false, error: { code: 'core_stopped' } };
const CANCELLED: WireResponse = { ok: false, error: { code: 'cancelled' } };

/**
 * Starts a core and has it open an archive. Rejects with the reason it gives, or with `core_stopped`
 * when it ends before it answers.
 */
export function startCore(
  spawn: SpawnCore,
  order: OpenOrder,
  { closeLimitMs = CLOSE_LIMIT_MS } = {},
): Promise<CoreLink> {
  return new Promise((resolve, reject) => {
    const channel = spawn();
    let line: Line | undefined;
    channel.onMessage((message) => {
      if (message.type === 'opened') {
        line = new Line(channel, message, closeLimitMs);
        resolve(line);
      } else if (message.type === 'refused') {
        reject(new ArchiveError(message.error));
        channel.kill();
      } else line?.receive(message);
    });
    channel.onExit((reason) => {
      line?.ended(reason);
      reject(new ArchiveError({ code: 'core_stopped' }, { cause: new Error(reason) }));
    });
    channel.post({ type: 'open', order });
  });
}

/** Pairs answers with questions and passes events on. */
class Line implements CoreLink {
  readonly folder: string;
  readonly mode: 'write' | 'read';
  readonly #channel: CoreChannel;
  readonly #closeLimitMs: number;
  readonly #waiting = new Map<number, (response: WireResponse) => void>();
  readonly #listeners = new Set<(event: ArchiveEvent) => void>();
  readonly #lost = Promise.withResolvers<string>();
  readonly #end = Promise.withResolvers<void>();
  #state: 'open' | 'closing' | 'ended' = 'open';
  #lastId = 0;

  constructor(channel: CoreChannel, opened: FromCore & { type: 'opened' }, closeLimitMs: number) {
    this.#channel = channel;
    this.folder = opened.folder;
    this.mode = opened.mode;
    this.#closeLimitMs = closeLimitMs;
  }

  call(request: WireRequest, { session, role }: Asker, signal?: CancelSignal): Promise<WireResponse> {
    if (this.#state !== 'open') return Promise.resolve(STOPPED);
    if (signal?.aborted) return Promise.resolve(CANCELLED);
    return new Promise((resolve) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, resolve);
      this.#channel.post({ type: 'call', id, request, session, role });
      signal?.addEventListener('abort', () => this.#giveUp(id));
    });
  }

  #giveUp(id: number): void {
    const answer = this.#waiting.get(id);
    if (!answer) return;
    this.#waiting.delete(id);
    this.#channel.post({ type: 'cancel', id });
    answer(CANCELLED);
  }

  onEvent(listener: (event: ArchiveEvent) => void): void {
    this.#listeners.add(listener);
  }

  onLost(listener: (reason: string) => void): void {
    void this.#lost.promise.then(listener);
  }

  async close(): Promise<void> {
    if (this.#state === 'open') {
      this.#state = 'closing';
      this.#channel.post({ type: 'close' });
      const limit = setTimeout(() => this.ended('did not close in time'), this.#closeLimitMs);
      void this.#end.promise.then(() => clearTimeout(limit));
    }
    await this.#end.promise;
  }

  receive(message: FromCore): void {
    if (message.type === 'event') for (const listener of this.#listeners) listener(message.event);
    if (message.type === 'closed') this.ended('closed');
    if (message.type !== 'answer') return;
    this.#waiting.get(message.id)?.(message.response);
    this.#waiting.delete(message.id);
  }

  ended(reason: string): void {
    if (this.#state === 'ended') return;
    const wasAsked = this.#state === 'closing';
    this.#state = 'ended';
    for (const answer of this.#waiting.values()) answer(STOPPED);
    this.#waiting.clear();
    this.#channel.kill();
    this.#end.resolve();
    if (!wasAsked) this.#lost.resolve(reason);
  }
}
