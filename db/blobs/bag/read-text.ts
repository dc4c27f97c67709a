import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type ManifestLine, readManifestLine } from './manifest.ts';

/**
 * Whole lines of a UTF-8 manifest, as far as they can be read; nothing where there is no file. A last line without
 * its end is left out: it may have been cut off.
 */
export async function* linesOf(file: string): AsyncGenerator<ManifestLine> {
  const source = createReadStream(file);
  let isWhole = true;
  source.on('data', (chunk) => {
    isWhole = chunk.at(-1) === 0x0a;
  });
  try {
    let waiting: string | undefined;
    for await (const line of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
      const read = waiting === undefined ? undefined : readManifestLine(waiting);
      if (read) yield read;
      waiting = line;
    }
    const last = waiting !== undefined && isWhole ? readManifestLine(waiting) : undefined;
    if (last) yield last;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
