import { coreFiles } from '../../db/core-files.ts';
import { coreOnThread } from '../../db/core-thread.ts';

/**
 * The utility process that owns an archive. Whoever started it is the only one that talks to it. The core and what
 * answers searches are threads of it; this one carries calls to the one or the other and never works itself.
 */
const port = process.parentPort;
const { coreWorker, searchWorker } = coreFiles(import.meta.url);
const threads = coreOnThread({
  entry: coreWorker,
  searchWorker,
  onOutput: (text) => void process.stderr.write(text),
})();
threads.onMessage((message) => port.postMessage(message));
threads.onExit((reason) => {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
});
port.on('message', ({ data }) => threads.post(data));
