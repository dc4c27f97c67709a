import { createReadStream } from 'node:fs';
import { readFailure } from './files.ts';

const READ_AT_ONCE = 1024 * 1024;

/**
 * The bytes of a stored file from a place on, as they are read. What keeps them from being read is told of `name`, so
 * that it is not taken for a fault of the disk they go to.
 */
export async function* storedBytes(file: string, name: string, start = 0): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file, { start, highWaterMark: READ_AT_ONCE });
  } catch (error) {
    throw readFailure(error, name);
  }
}
