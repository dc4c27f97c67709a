import { type Archive, openArchive } from './archive.ts';
import type { CoreFiles } from './core-files.ts';
import type { CorePort, IndexReaders, OpenOrder, ToCore } from './engine/core-messages.ts';
import { toDetail } from './engine/dispatcher.ts';
import { restoreBackup } from './guard/restore.ts';

/** A bug, with its number, on the error stream: the host keeps that in its log. */
function log(incident: string, procedure: string, error: unknown): void {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} ${incident} ${procedure} ${told}\n`);
}

const NOBODY: IndexReaders = { letGo: () => undefined, goOn: () => undefined };

/** Serves one archive over a port: waits for the order to open it, answers calls, closes when told. */
export function serveCore(port: CorePort, files: CoreFiles, indexReaders = NOBODY): void {
  let opened: { readonly archive: Archive; readonly actor: string } | undefined;

  const open = async (order: OpenOrder): Promise<void> => {
    try {
      if (order.restore) await restoreBackup({ backup: order.restore.backup, folder: order.folder });
      const archive = openArchive({
        order,
        ...{ files, indexReaders, log },
        announce: (event) => port.post({ type: 'event', event }),
      });
      opened = { archive, actor: order.actor };
      port.post({ type: 'opened', folder: order.folder, mode: order.mode });
    } catch (error) {
      port.post({ type: 'refused', error: toDetail(error, 'open', log) });
    }
  };

  const call = async ({ id, request, session, role }: Extract<ToCore, { type: 'call' }>): Promise<void> => {
    const response = opened
      ? await opened.archive.call(request, { actor: opened.actor, session, role })
      : ({ ok: false, error: { code: 'core_stopped' } } as const);
    port.post({ type: 'answer', id, response });
  };

  const close = async (): Promise<void> => {
    const closing = opened;
    opened = undefined;
    await closing?.archive.close();
    port.post({ type: 'closed' });
  };

  port.onMessage((message) => {
    if (message.type === 'open') void open(message.order);
    else if (message.type === 'call') void call(message);
    else if (message.type === 'close') void close();
  });
}
