import { coreFiles } from '../../db/core-files.ts';
import { serveCore } from '../../db/serve.ts';

/** The utility process that owns an archive. Whoever started it is the only one that talks to it. */
const port = process.parentPort;
serveCore(
  {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', ({ data }) => listener(data)),
  },
  coreFiles(import.meta.url),
);
