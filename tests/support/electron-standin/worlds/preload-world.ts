import type { strict } from '../ground/strict.ts';
import type { connectWorlds } from './bridge.ts';
import type { createWire, Wire } from './wire.ts';

/** From the preload's world to the host. */
export type ToHost =
  | { readonly is: 'invoke'; readonly id: number; readonly channel: string; readonly args: Wire }
  | { readonly is: 'send'; readonly channel: string; readonly args: Wire }
  | { readonly is: 'preload-error'; readonly message: string };

/** From the host to the preload's world. */
export type FromHost =
  | { readonly is: 'event'; readonly channel: string; readonly args: Wire }
  | { readonly is: 'answer'; readonly id: number; readonly value: Wire }
  | { readonly is: 'refusal'; readonly id: number; readonly message: string };

type Listener = (event: object, ...args: unknown[]) => void;

type Surroundings = {
  readonly strict: typeof strict;
  readonly wire: ReturnType<typeof createWire>;
  readonly bridge: ReturnType<typeof connectWorlds>;
  /** What `process` is to say. */
  readonly process: Readonly<Record<string, unknown>>;
  post(message: ToHost): void;
  /** The path of a file that the user gave to the page; '' for one made by a script. */
  pathOfFile(file: File): string;
};

/**
 * What a sandboxed preload finds: `require('electron')` with `contextBridge`, `ipcRenderer` and
 * `webUtils`, and `process`. It names nothing outside itself: its text is run inside the page.
 */
export function createPreloadWorld({ strict, wire, bridge, process, post, pathOfFile }: Surroundings) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, Listener[]>();
  let count = 0;

  const members = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = ++count;
      const answer = Promise.withResolvers<unknown>();
      post({ is: 'invoke', id, channel, args: wire.encode(args) });
      waiting.set(id, answer);
      return answer.promise;
    },
    send: (channel: string, ...args: unknown[]) => post({ is: 'send', channel, args: wire.encode(args) }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    once(channel: string, listener: Listener) {
      const once: Listener = (event, ...args) => {
        members.removeListener(channel, once);
        listener(event, ...args);
      };
      return members.on(channel, once);
    },
    removeListener(channel: string, listener: Listener) {
      const left = (listeners.get(channel) ?? []).filter((other) => other !== listener);
      listeners.set(channel, left);
      return ipcRenderer;
    },
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  };
  const ipcRenderer = strict('ipcRenderer', {
    ...members,
    addListener: members.on,
    off: members.removeListener,
  });
  const electron = strict('electron', {
    contextBridge: strict('contextBridge', { exposeInMainWorld: bridge.expose }),
    ipcRenderer,
    webUtils: strict('webUtils', { getPathForFile: pathOfFile }),
  });

  /** What a listener throws is the page's uncaught error. */
  function tell(listener: Listener, args: unknown[]): void {
    try {
      listener({ sender: ipcRenderer, ports: [] }, ...args);
    } catch (error) {
      reportError(error);
    }
  }

  return {
    process,
    require(name: string): object {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      throw new Error(`module not found: ${name}`);
    },
    /** Takes a message of the host. */
    receive(message: FromHost): void {
      if (message.is === 'event') {
        const args = wire.decode(message.args) as unknown[];
        for (const listener of listeners.get(message.channel) ?? []) tell(listener, args);
        return;
      }
      const answer = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.is === 'answer') answer?.resolve(wire.decode(message.value));
      else answer?.reject(new Error(message.message));
    },
  };
}
