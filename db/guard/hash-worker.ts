import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { ArchiveError } from '#contract';
import { targetFailure } from '../blobs/target-failure.ts';
import { CATALOGUE } from '../engine/archive-file.ts';
import { checkCopy, damaged } from './copies/check-copy.ts';
import { settleCopy } from './copies/store-copy.ts';
import { isDamage } from './damage.ts';
import { hashFile } from './hashing/hash-file.ts';
import type { FromHash, ToHash } from './hashing/messages.ts';

/**
 * Entry of the thread that reads much: it hashes files, and settles and checks copies of the catalogue, one after
 * the other. It never opens the archive's own database.
 */
parentPort?.on('message', async (order: ToHash) => parentPort?.postMessage(await answer(order)));

async function answer(order: ToHash): Promise<FromHash> {
  if (order.type === 'hash') return { type: 'hashed', sha256: await hashFile(order.file) };
  try {
    settleCopy(path.join(order.copy, CATALOGUE), order.lastBackup);
    return { type: 'settled', findings: checkCopy(order.copy, order.store) };
  } catch (error) {
    const failure = isDamage(error) ? damaged(order.copy) : targetFailure(error, order.copy);
    if (failure instanceof ArchiveError) return { type: 'failed', error: failure.detail };
    throw error;
  }
}
