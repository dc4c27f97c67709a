import { createReadStream } from 'node:fs';
import { ReadableStream as NodeStream } from 'node:stream/web';
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import { readFailure } from '../files.ts';

const READ_AT_ONCE = 1024 * 1024;

/** Pieces as a stream for libraries that know those of browsers by their types; those of Node are the same. */
export const streamOf = (pieces: AsyncIterable<Uint8Array>) =>
  NodeStream.from(pieces) as unknown as ReadableStream<Uint8Array>;

/** A stream of such a library as pieces. */
export const piecesOf = (stream: unknown) => stream as AsyncIterable<Uint8Array>;

/** A file in pieces; `onBytes` hears of each how long it is. Fails with `file_missing` or `file_unreadable`. */
export async function* piecesIn(file: string, onBytes?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(file, { highWaterMark: READ_AT_ONCE })) {
      const bytes = piece as Buffer;
      onBytes?.(bytes.byteLength);
      yield bytes;
    }
  } catch (error) {
    throw readFailure(error, file);
  }
}

/** The entries of a tar file as they come; the body of each must be read or cancelled before the next. */
export const tarEntries = (tar: AsyncIterable<Uint8Array>) =>
  streamOf(tar).pipeThrough(createTarDecoder({ strict: true })) as unknown as AsyncIterable<ParsedTarEntry>;
