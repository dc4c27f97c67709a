import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveError } from '#contract';
import { openFormats } from '../render/all-formats.ts';
import type { Renderer } from '../render/renderer.ts';
import type { FormsData, FromForms, ToForms } from './forms-messages.ts';

/** Entry of the thread that lays forms out: what takes long there keeps nobody from saving. */
const { fonts } = workerData as FormsData;
const say = (message: FromForms): void => parentPort?.postMessage(message);

let renderer: Renderer | null = null;

async function hear(message: ToForms): Promise<FromForms> {
  if (message.type === 'begin') {
    const { head, folder, formats, template } = message;
    renderer = openFormats(head, { folder, fonts }, formats, template);
    return { type: 'ready' };
  }
  if (message.type === 'end') return { type: 'written', names: (await renderer?.close()) ?? [] };
  for (const item of message.items) await renderer?.add(item);
  return { type: 'ready' };
}

parentPort?.on('message', (message: ToForms) => {
  hear(message).then(say, (error: unknown) => {
    const detail = error instanceof ArchiveError ? error.detail : null;
    const words = error instanceof Error ? `${error.stack}` : String(error);
    const code = (error as NodeJS.ErrnoException).code;
    say({ type: 'failed', error: detail, message: code === undefined ? words : `${code}: ${words}` });
  });
});
say({ type: 'ready' });
