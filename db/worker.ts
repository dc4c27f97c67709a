import { parentPort, workerData } from 'node:worker_threads';
import { coreFiles } from './core-files.ts';
import type { CoreData, IndexReaders, ThreadMessage, ToCore } from './engine/core-messages.ts';
import { Latch } from './engine/latch.ts';
import { serveCore } from './serve.ts';

/** The thread that owns an archive. Whoever started it is the only one that talks to it. */
const port = parentPort;
if (!port) throw new Error('worker.ts runs as a worker thread');

/** Whoever answers a search is done with it long before. */
const LET_GO_LIMIT_MS = 2_000;
const latch = new Latch((workerData as CoreData).latch);
const post = (message: ThreadMessage): void => port.postMessage(message);
const indexReaders: IndexReaders = {
  letGo() {
    latch.shut();
    post({ type: 'let_go' });
    latch.wait(LET_GO_LIMIT_MS);
  },
  goOn: (isShared) => post({ type: 'index', isShared }),
};

serveCore(
  {
    post,
    onMessage: (listener) => void port.on('message', (message: ToCore) => listener(message)),
  },
  coreFiles(import.meta.url),
  indexReaders,
);
