import { strict } from '../ground/strict.ts';

/** What a listener is told of a request; later stages add headers and status. */
export type RequestDetails = {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly referrer: string;
  readonly timestamp: number;
  readonly webContentsId: number;
  readonly requestHeaders?: Record<string, string>;
  readonly responseHeaders?: Record<string, string[]>;
  readonly statusCode?: number;
  readonly statusLine?: string;
  readonly error?: string;
};

/** What a listener may answer. */
export type RequestVerdict = {
  readonly cancel?: boolean;
  readonly redirectURL?: string;
  readonly requestHeaders?: Record<string, string>;
  readonly responseHeaders?: Record<string, string | string[]>;
  readonly statusLine?: string;
};

type Listener = (details: RequestDetails, answer: (verdict: RequestVerdict) => void) => void;
type Filter = { readonly urls: readonly string[]; readonly types?: readonly string[] };

const asking = ['onBeforeRequest', 'onBeforeSendHeaders', 'onHeadersReceived'] as const;
const telling = ['onSendHeaders', 'onResponseStarted', 'onCompleted', 'onErrorOccurred'] as const;
type Stage = (typeof asking)[number] | (typeof telling)[number];
type Register = (filter: Filter | Listener | null, listener?: Listener | null) => void;

/** `session.webRequest` of one session, and the side that asks its listeners. */
export class WebRequests {
  readonly #listeners = new Map<Stage, { filter: Filter | null; listener: Listener }>();
  readonly api = strict(
    'session.webRequest',
    Object.fromEntries([...asking, ...telling].map((stage) => [stage, this.#register(stage)])),
  );

  /** Asks the listener of a stage; an empty verdict when there is none for this address. */
  ask(stage: (typeof asking)[number], details: RequestDetails): Promise<RequestVerdict> {
    const listener = this.#listenerFor(stage, details);
    return listener ? new Promise((resolve) => listener(details, resolve)) : Promise.resolve({});
  }

  /** Tells the listener of a stage that cannot change anything. */
  tell(stage: (typeof telling)[number], details: RequestDetails): void {
    this.#listenerFor(stage, details)?.(details, () => undefined);
  }

  #register(stage: Stage): Register {
    return (first, second) => {
      const listener = typeof first === 'function' ? first : second;
      const filter = typeof first === 'function' ? null : first;
      if (listener) this.#listeners.set(stage, { filter, listener });
      else this.#listeners.delete(stage);
    };
  }

  #listenerFor(stage: Stage, { url, resourceType }: RequestDetails): Listener | undefined {
    const registered = this.#listeners.get(stage);
    if (!registered) return undefined;
    const { filter, listener } = registered;
    const isMeant =
      (!filter || filter.urls.length === 0 || filter.urls.some((pattern) => matches(pattern, url))) &&
      (!filter?.types || filter.types.includes(resourceType));
    return isMeant ? listener : undefined;
  }
}

/** Whether an address fits a match pattern such as `app://bundle/*`, `*://*\/*` or `<all_urls>`. */
function matches(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true;
  const [, scheme = '*', rest = '*'] = /^([^:]+):(.*)$/.exec(pattern) ?? [];
  const asRegExp = (text: string) => text.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&').replaceAll('*', '.*');
  const schemes = scheme === '*' ? '(?:https?|wss?|ftp)' : asRegExp(scheme);
  return new RegExp(`^${schemes}:${asRegExp(rest)}$`).test(url);
}
