import { parentPort, workerData } from 'node:worker_threads';
import type { ReaderData, ToReader } from './messages.ts';
import { serveReader } from './serve-reader.ts';

/** The thread that answers searches. Whoever started it is the only one that talks to it. */
const port = parentPort;
if (!port) throw new Error('search-worker.ts runs as a worker thread');
serveReader(
  {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', (message: ToReader) => listener(message)),
  },
  workerData as ReaderData,
);
