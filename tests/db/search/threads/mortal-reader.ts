import { parentPort, workerData } from 'node:worker_threads';
import { Cancelled, type ReaderData, type ToReader } from '../../../../db/search/threads/messages.ts';
import { serveReader } from '../../../../db/search/threads/serve-reader.ts';

/**
 * A thread that answers searches, and does more where it is asked for these words: `chết` has it die over the question,
 * `đợi` has it wait until the question is cancelled.
 */
const data = workerData as ReaderData;
const cancelled = new Cancelled(data.cancelled);
const wordsOf = (message: ToReader): string =>
  message.type === 'call' ? String((message.request.input as { text?: string }).text) : '';

serveReader(
  {
    post: (message) => parentPort?.postMessage(message),
    onMessage: (listener) =>
      void parentPort?.on('message', (message: ToReader) => {
        if (wordsOf(message) === 'chết') throw new Error('dying as told');
        if (message.type === 'call' && wordsOf(message) === 'đợi') while (!cancelled.has(message.id));
        listener(message);
      }),
  },
  data,
);
