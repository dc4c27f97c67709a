import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { EventName, Method, Params, Payload, Result } from './protocol.ts';

/** How Chromium says that a page, a document or a request has ended before the command reached it. */
const goneTexts = [
  'Chromium is gone',
  'Session with given id not found',
  'No target with given id found',
  'No web contents for the given target id',
  'Inspected target navigated or closed',
  'Invalid InterceptionId',
  'Cannot find context with specified id',
  'uniqueContextId not found',
  'Can only perform operation while paused',
  'Target crashed',
  'Browser window not found',
];

/** A command that Chromium refused, or that came too late. */
export class CdpError extends Error {
  /** Whether there is nobody any more to obey the command: no fault of ours. */
  readonly isTooLate: boolean;

  constructor(method: string, message: string) {
    super(`${method}: ${message}`);
    this.isTooLate = goneTexts.some((text) => message.includes(text));
  }
}

type Pending = {
  readonly method: string;
  resolve(result: unknown): void;
  reject(error: CdpError): void;
};

type Incoming = {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

/**
 * Chromium's debugging protocol over its pipe: JSON texts, each ended by a zero byte. The pipe also
 * ties Chromium's life to ours: it quits as soon as the other end is closed, even by SIGKILL.
 */
export class CdpConnection {
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #pending = new Map<number, Pending>();
  readonly #input: Writable;
  #count = 0;
  #isClosed = false;

  constructor(input: Writable, output: Readable) {
    this.#input = input;
    this.#read(output);
    output.once('close', () => this.#close());
    input.on('error', () => this.#close());
  }

  /** Sends a command to the browser, or to one page by its session. @throws CdpError */
  send<M extends Method>(method: M, params?: Params<M>, sessionId?: string): Promise<Result<M>> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new CdpError(method, 'Chromium is gone'));
      const id = ++this.#count;
      this.#pending.set(id, { method, resolve: (result) => resolve(result as Result<M>), reject });
      this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /**
   * Listens to an event of the browser, or of one page by its session. A listener may be
   * asynchronous; what it throws ends the process, unless a command only came too late.
   */
  on<E extends EventName>(event: E, listen: (payload: Payload<E>) => unknown, sessionId = ''): void {
    this.#events.on(`${sessionId}.${event}`, async (payload: Payload<E>) => {
      try {
        await listen(payload);
      } catch (error) {
        ignoreGone(error);
      }
    });
  }

  /** The same two functions for one page. */
  session(sessionId: string): CdpSession {
    return {
      send: (method, params) => this.send(method, params, sessionId),
      on: (event, listen) => this.on(event, listen, sessionId),
    };
  }

  #read(output: Readable): void {
    let parts: Buffer[] = [];
    output.on('data', (chunk: Buffer) => {
      let rest = chunk;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        parts.push(rest.subarray(0, end));
        this.#receive(JSON.parse(Buffer.concat(parts).toString()));
        parts = [];
        rest = rest.subarray(end + 1);
      }
      parts.push(rest);
    });
  }

  #receive(message: Incoming): void {
    if (message.id === undefined) {
      this.#events.emit(`${message.sessionId ?? ''}.${message.method}`, message.params);
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) pending?.reject(new CdpError(pending.method, message.error.message));
    else pending?.resolve(message.result);
  }

  #close(): void {
    this.#isClosed = true;
    for (const { method, reject } of this.#pending.values()) reject(new CdpError(method, 'Chromium is gone'));
    this.#pending.clear();
  }
}

/** Commands and events of one page. */
export type CdpSession = {
  send<M extends Method>(method: M, params?: Params<M>): Promise<Result<M>>;
  on<E extends EventName>(event: E, listen: (payload: Payload<E>) => unknown): void;
};

/** Forgets that a command came too late; anything else is thrown on. For commands nobody waits for. */
export function ignoreGone(error: unknown): void {
  if (!(error instanceof CdpError && error.isTooLate)) throw error;
}
