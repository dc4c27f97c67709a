import { parentPort } from 'node:worker_threads';
import { coreFiles } from './core-files.ts';
import type { ToCore } from './engine/core-messages.ts';
import { serveCore } from './serve.ts';

/** The thread that owns an archive. Whoever started it is the only one that talks to it. */
const port = parentPort;
if (!port) throw new Error('worker.ts runs as a worker thread');
serveCore(
  {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', (message: ToCore) => listener(message)),
  },
  coreFiles(import.meta.url),
);
