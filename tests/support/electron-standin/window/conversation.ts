import type { EventEmitter } from 'node:events';
import { type Page, wire } from '../chromium/page.ts';
import { toApp } from '../chromium/url-map.ts';
import { type IpcEvent, ipcMain } from '../session/ipc.ts';
import { defaultSession } from '../session/session.ts';
import type { FromPage } from '../worlds/page-world.ts';
import type { FromHost, ToHost } from '../worlds/preload-world.ts';

/** The contents on the host's side of the talk. */
type Partner = EventEmitter & {
  readonly mainFrame: object;
  readonly navigation: { titleChanged(title: string): void };
  getURL(): string;
  send(channel: string, ...args: unknown[]): void;
  mayOpen(url: string, frameName: string, features: string): void;
};

/** Answers what the two worlds of a page say: IPC of the preload, wishes of the page. */
export function converse(contents: Partner, page: Page): void {
  page.onPreload((message, answer) => hearPreload(contents, message, answer));
  page.onPage((message, answer) => hearPage(contents, message, answer));
}

async function hearPreload(
  contents: Partner,
  message: ToHost,
  answer: (message: FromHost) => void,
): Promise<void> {
  if (message.is === 'preload-error') {
    console.error(`electron stand-in: the preload failed: ${message.message}`);
    contents.emit('preload-error', {}, '', new Error(message.message));
    return;
  }
  const event: IpcEvent = {
    type: 'frame',
    sender: contents,
    senderFrame: contents.mainFrame,
    processId: 1,
    frameId: 1,
    reply: (channel, ...values) => contents.send(channel, ...values),
  };
  const args = wire.decode(message.args) as unknown[];
  if (message.is === 'send') {
    ipcMain.emit(message.channel, event, ...args);
    return;
  }
  const { id, channel } = message;
  try {
    answer({ is: 'answer', id, value: wire.encode(await ipcMain.invoke(channel, event, args)) });
  } catch (error) {
    answer({ is: 'refusal', id, message: error instanceof Error ? error.message : String(error) });
  }
}

async function hearPage(
  contents: Partner,
  message: FromPage,
  answer: (isGranted: boolean) => void,
): Promise<void> {
  const { permissions } = defaultSession;
  if (message.is === 'open') contents.mayOpen(toApp(message.url), message.frameName, message.features);
  else if (message.is === 'title') contents.navigation.titleChanged(message.title);
  else if (message.isOnlyCheck)
    answer(permissions.isGranted(contents, message.permission, contents.getURL()));
  else answer(await permissions.ask(contents, message.permission, contents.getURL()));
}
