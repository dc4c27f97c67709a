import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveError } from '#contract';
import { errorCode } from '../../engine/error-code.ts';
import { encryptPackage } from './encrypt-package.ts';
import type { FromPacking, PackingOrder } from './packing-messages.ts';
import { unpackPackage } from './unpack.ts';

/** Entry of the thread that packs and unpacks: making a key from a passphrase takes seconds that keep nobody from saving. */
const TELL_EVERY_MS = 200;
const say = (message: FromPacking): void => parentPort?.postMessage(message);

let toldAt = Number.NEGATIVE_INFINITY;
function tell(done: number, total: number): void {
  if (performance.now() - toldAt < TELL_EVERY_MS) return;
  toldAt = performance.now();
  say({ type: 'progress', done, total });
}

async function work(order: PackingOrder): Promise<number> {
  if (order.type === 'encrypt') return await encryptPackage(order, tell);
  await unpackPackage(order, tell);
  return 0;
}

work(workerData as PackingOrder).then(
  (bytes) => say({ type: 'done', bytes }),
  (error: unknown) => {
    const detail = error instanceof ArchiveError ? error.detail : null;
    const message = error instanceof Error ? `${error.stack}` : String(error);
    say({ type: 'failed', error: detail, code: errorCode(error), message });
  },
);
