import { StrictEmitter } from '../ground/strict.ts';

/** What a handler is told of the sender; `senderFrame` is always the top frame, where alone the preload runs. */
export type IpcEvent = {
  readonly type: 'frame';
  readonly sender: unknown;
  readonly senderFrame: unknown;
  readonly processId: number;
  readonly frameId: number;
  reply(channel: string, ...args: unknown[]): void;
};

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown;

/** `ipcMain`. */
class IpcMain extends StrictEmitter {
  static override readonly apiName = 'ipcMain';
  readonly #handlers = new Map<string, Handler>();

  handle = (channel: string, handler: Handler): void => {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  };

  handleOnce = (channel: string, handler: Handler): void =>
    this.handle(channel, (event, ...args) => {
      this.#handlers.delete(channel);
      return handler(event, ...args);
    });

  removeHandler = (channel: string): void => void this.#handlers.delete(channel);

  /** @internal Runs the handler of an `ipcRenderer.invoke`. @throws with the sentence that the page is to see. */
  async invoke(channel: string, event: IpcEvent, args: unknown[]): Promise<unknown> {
    try {
      const handler = this.#handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return await handler(event, ...args);
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${error}`);
    }
  }
}

export const ipcMain = new IpcMain();
