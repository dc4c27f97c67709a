import { parentPort } from 'node:worker_threads';
import { ArchiveError } from '#contract';
import { checkCopy } from './copies/check-copy.ts';
import { hashFile } from './hashing/hash-file.ts';
import type { FromHash, ToHash } from './hashing/messages.ts';

/**
 * Entry of the thread that reads much: it hashes files and checks copies of the catalogue, one after the other.
 * It never opens the archive's own database.
 */
parentPort?.on('message', async (order: ToHash) => parentPort?.postMessage(await answer(order)));

async function answer(order: ToHash): Promise<FromHash> {
  if (order.type === 'hash') return { type: 'hashed', sha256: await hashFile(order.file) };
  try {
    return { type: 'checked', findings: checkCopy(order.copy, order.store) };
  } catch (error) {
    if (error instanceof ArchiveError) return { type: 'failed', error: error.detail };
    throw error;
  }
}
