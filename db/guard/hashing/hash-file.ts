import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const READ_AT_ONCE = 1024 * 1024;

/** SHA-256 of a file of any size; null where it cannot be read to its end. */
export async function hashFile(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: READ_AT_ONCE })) hash.update(chunk);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
