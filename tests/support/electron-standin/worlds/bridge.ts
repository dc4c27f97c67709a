/** The two JavaScript worlds of a page: its own scripts, and the preload beside them. */
export type World = 'page' | 'preload';

type Encoded =
  | { readonly is: 'function'; readonly id: string }
  | { readonly is: 'promise'; readonly id: string }
  | { readonly is: 'list'; readonly of: Encoded[] }
  | { readonly is: 'object'; readonly of: [string, Encoded][] }
  | { readonly is: 'error'; readonly of: string }
  | { readonly is: 'value'; readonly of: unknown };

type Outcome =
  | { readonly isOk: true; readonly value: Encoded }
  | { readonly isOk: false; readonly reason: string };
type Callable = (...args: unknown[]) => unknown;

/** What each event between the worlds carries. */
type Messages = {
  expose: { readonly name: string; readonly api: Encoded };
  call: { readonly id: string; readonly args: Encoded };
  answer: Outcome;
  settle: { readonly id: string; readonly outcome: Outcome };
};

/**
 * `contextBridge` for one side. The worlds share the document, not their objects: an event is
 * dispatched synchronously and Chromium clones its `detail` into the other world, so functions travel
 * as numbers and are called by a further event. `key` is unknown to the page's scripts.
 * It names nothing outside itself: its text is run inside the page.
 */
export function connectWorlds(key: string, here: World) {
  const there = here === 'page' ? 'preload' : 'page';
  const functions = new Map<string, Callable>();
  const promises = new Map<string, PromiseWithResolvers<unknown>>();
  let count = 0;
  const answers: Outcome[] = [];

  function send<T extends keyof Messages>(type: T, detail: Messages[T]): void {
    document.dispatchEvent(new CustomEvent(`${key}-${there}-${type}`, { detail }));
  }

  function receive<T extends keyof Messages>(type: T, listen: (message: Messages[T]) => unknown): void {
    document.addEventListener(`${key}-${here}-${type}`, (event) => {
      event.stopImmediatePropagation();
      if (event instanceof CustomEvent) listen(event.detail);
    });
  }

  const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

  function encode(value: unknown, inside: readonly unknown[] = []): Encoded {
    if (inside.includes(value)) throw new Error('a circular object cannot cross the bridge');
    const path = [...inside, value];
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
    if (typeof value === 'function') return { is: 'function', id: keep(value as Callable) };
    if (value instanceof Promise) return { is: 'promise', id: follow(value) };
    if (value instanceof Error) return { is: 'error', of: value.message };
    if (Array.isArray(value)) return { is: 'list', of: value.map((item) => encode(item, path)) };
    if (isPlain(value)) {
      return {
        is: 'object',
        of: Object.entries(value).map(([name, member]) => [name, encode(member, path)]),
      };
    }
    return { is: 'value', of: value };
  }

  function isPlain(value: unknown): value is object {
    if (typeof value !== 'object' || value === null) return false;
    return [Object.prototype, null].includes(Object.getPrototypeOf(value));
  }

  function keep(callable: Callable): string {
    const id = `${here}-${++count}`;
    functions.set(id, callable);
    return id;
  }

  function follow(promise: Promise<unknown>): string {
    const id = `${here}-${++count}`;
    promise.then(
      (value) => send('settle', { id, outcome: { isOk: true, value: encode(value) } }),
      (error) => send('settle', { id, outcome: { isOk: false, reason: reason(error) } }),
    );
    return id;
  }

  function decode(encoded: Encoded): unknown {
    if (encoded.is === 'function') return (...args: unknown[]) => call(encoded.id, args);
    if (encoded.is === 'promise') {
      const promise = Promise.withResolvers<unknown>();
      promises.set(encoded.id, promise);
      return promise.promise;
    }
    if (encoded.is === 'error') return new Error(encoded.of);
    if (encoded.is === 'list') return encoded.of.map(decode);
    if (encoded.is === 'object')
      return Object.fromEntries(encoded.of.map(([name, member]) => [name, decode(member)]));
    return encoded.of;
  }

  function call(id: string, args: unknown[]): unknown {
    send('call', { id, args: encode(args) });
    const outcome = answers.pop();
    if (outcome?.isOk) return decode(outcome.value);
    throw new Error(outcome?.reason ?? 'the other world is gone');
  }

  function run(id: string, args: Encoded): Outcome {
    try {
      const callable = functions.get(id);
      return { isOk: true, value: encode(callable?.(...(decode(args) as unknown[]))) };
    } catch (error) {
      return { isOk: false, reason: reason(error) };
    }
  }

  function freeze(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    for (const member of Object.values(value)) freeze(member);
    return Object.freeze(value);
  }

  receive('call', ({ id, args }) => send('answer', run(id, args)));
  receive('answer', (outcome) => answers.push(outcome));
  receive('settle', ({ id, outcome }) => {
    const promise = promises.get(id);
    promises.delete(id);
    if (outcome.isOk) promise?.resolve(decode(outcome.value));
    else promise?.reject(new Error(outcome.reason));
  });
  receive('expose', ({ name, api }) => {
    Object.defineProperty(window, name, { value: freeze(decode(api)), enumerable: true });
  });

  return {
    /** Shows an object of this world in the other one, frozen, under a name of its `window`. */
    expose: (name: string, api: unknown) => send('expose', { name, api: encode(api) }),
  };
}
