import { coreFiles } from '../../../db/core-files.ts';
import { coreOnThread } from '../../../db/core-thread.ts';
import type { FromCore, ToCore } from '../../../db/engine/core-messages.ts';

/** A process that is a core and nothing else, as under Electron; asked `usage`, it tells what it takes. */
export type Usage = { readonly type: 'usage'; readonly rssBytes: number; readonly cpuMs: number };
export type FromChild = FromCore | Usage | { readonly type: 'ready' };
export type ToChild = ToCore | { readonly type: 'usage' };

const tell = (message: FromChild): void => void process.send?.(message);

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { type: 'usage', rssBytes: process.memoryUsage.rss(), cpuMs: (user + system) / 1000 };
}

const { coreWorker, searchWorker } = coreFiles(new URL('../../../db/worker.ts', import.meta.url).href);
const threads = coreOnThread({
  entry: coreWorker,
  searchWorker,
  onOutput: (text) => void process.stderr.write(text),
})();

/** The core's thread answers this, with a refusal, as soon as it has loaded its code. */
const KNOCK = {
  type: 'call',
  id: -1,
  request: { procedure: 'archive.info', input: {} },
  session: 'bench',
  role: 'reader',
} as const satisfies ToCore;
threads.onMessage((message) => {
  const isKnock = message.type === 'answer' && message.id === KNOCK.id;
  tell(isKnock ? { type: 'ready' } : message);
});
threads.post(KNOCK);
process.on('message', (message: ToChild) => {
  if (message.type === 'usage') tell(usage());
  else threads.post(message);
});
process.on('disconnect', () => process.exit());
