import { coreFiles } from '../../../db/core-files.ts';
import type { FromCore, ToCore } from '../../../db/engine/core-messages.ts';
import { serveCore } from '../../../db/serve.ts';

/** A process that is a core and nothing else, as under Electron; asked `usage`, it tells what it takes. */
export type Usage = { readonly type: 'usage'; readonly rssBytes: number; readonly cpuMs: number };
export type FromChild = FromCore | Usage | { readonly type: 'ready' };
export type ToChild = ToCore | { readonly type: 'usage' };

const tell = (message: FromChild): void => void process.send?.(message);

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { type: 'usage', rssBytes: process.memoryUsage.rss(), cpuMs: (user + system) / 1000 };
}

serveCore(
  {
    post: tell,
    onMessage: (listener) =>
      void process.on('message', (message: ToChild) => {
        if (message.type !== 'usage') listener(message);
      }),
  },
  coreFiles(new URL('../../../db/worker.ts', import.meta.url).href),
);
process.on('message', ({ type }: ToChild) => {
  if (type === 'usage') tell(usage());
});
tell({ type: 'ready' });
