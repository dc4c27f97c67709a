import { createHash, type Hash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import fs, { type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../engine/error-code.ts';
import { type Disk, syncFolder } from '../files.ts';
import { storedBytes } from '../stored-bytes.ts';
import { labelled, type ManifestLine, manifestLine } from './manifest.ts';
import { linesOf } from './read-text.ts';

/** What can be written: a whole text, or pieces as they come. */
export type Content = string | Uint8Array | Iterable<string> | AsyncIterable<string | Uint8Array>;

export type BagOptions = {
  readonly on: Disk;
  /** Lets other work be done between two pieces; throws where the writing is to stop. */
  readonly giveWay: () => Promise<void>;
};

/** Hashes of what was written. */
export type Written = { readonly bytes: number; readonly sha256: string; readonly sha512: string };

const ALGORITHMS = ['sha256', 'sha512'] as const;
type Algorithm = (typeof ALGORITHMS)[number];
const PIECE = 256 * 1024;
const READ_AT_ONCE = 1024 * 1024;
/** To the end of a file that is there: on a disk that was pulled out nothing is begun anew. */
const APPEND = constants.O_WRONLY | constants.O_APPEND;
const manifestName = (algorithm: Algorithm): string => `manifest-${algorithm}.txt`;

/**
 * Writes a bag (RFC 8493, BagIt 1.0) file by file into a folder that nobody takes for one yet. The manifests are
 * written as the files are, so that a bag cut off can be gone on with, and memory does not grow with it.
 */
export class BagWriter {
  readonly folder: string;
  readonly #options: BagOptions;
  readonly #tags: (ManifestLine & Written)[] = [];
  #files = 0;
  #bytes = 0;

  private constructor(folder: string, options: BagOptions) {
    this.folder = folder;
    this.#options = options;
  }

  /**
   * Begins a bag, or goes on with one: of the files listed already, those at its start stay for which `isKept` holds and
   * which are there. What follows the first that is not is to be written again.
   */
  static async open(
    folder: string,
    options: BagOptions,
    isKept: (path: string) => boolean = () => false,
  ): Promise<BagWriter> {
    const bag = new BagWriter(folder, options);
    await options.on.mkdir(path.join(folder, 'data'), { recursive: true });
    await bag.#takeUp(isKept);
    return bag;
  }

  /** How many payload files are listed, and their bytes. */
  get listed(): { readonly files: number; readonly bytes: number } {
    return { files: this.#files, bytes: this.#bytes };
  }

  /** Writes a payload file; `name` is its place inside `data/`. */
  async write(name: string, content: Content): Promise<Written> {
    const written = await this.#pour(`data/${name}`, content);
    await this.#list(`data/${name}`, written);
    return written;
  }

  /**
   * Copies a stored file whose SHA-256 is known; that the copy has it is found when the bag is read back. One that
   * cannot be read fails with `file_missing` or `file_unreadable`.
   */
  async copy(name: string, from: string, sha256: string): Promise<void> {
    const source = storedBytes(from, path.posix.basename(name));
    const written = await this.#pour(`data/${name}`, source, ['sha512']);
    await this.#list(`data/${name}`, { ...written, sha256 });
  }

  /** Lists a payload file that something else has written under {@link folder}. */
  async adopt(name: string): Promise<void> {
    const file = path.join(this.folder, 'data', name);
    const handle = await this.#options.on.open(file, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    const written = createReadStream(file, { highWaterMark: READ_AT_ONCE });
    await this.#list(`data/${name}`, await hashOf(written, this.#options.giveWay));
  }

  /** Payload files as they are listed, in their order. */
  async *files(): AsyncGenerator<ManifestLine> {
    yield* linesOf(path.join(this.folder, manifestName('sha256')));
  }

  /** Writes a tag file beside the payload. */
  async tag(name: string, content: Content): Promise<void> {
    this.#tags.push({ path: name, hash: '', ...(await this.#pour(name, content)) });
  }

  /** Completes the bag: declaration, information, tag manifests. Gives the text of the SHA-256 tag manifest. */
  async seal(info: readonly (readonly [string, string])[]): Promise<string> {
    await this.tag('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    const all = [...info, ['Payload-Oxum', `${this.#bytes}.${this.#files}`] as const];
    await this.tag('bag-info.txt', all.map(([label, value]) => labelled(label, value)).join(''));
    for (const algorithm of ALGORITHMS) {
      const name = manifestName(algorithm);
      const file = createReadStream(path.join(this.folder, name), { highWaterMark: READ_AT_ONCE });
      this.#tags.push({ path: name, hash: '', ...(await hashOf(file, this.#options.giveWay)) });
    }
    const tags = this.#tags.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const list = (algorithm: Algorithm): string =>
      tags.map((tag) => manifestLine({ path: tag.path, hash: tag[algorithm] })).join('');
    for (const algorithm of ALGORITHMS) await this.#pour(`tagmanifest-${algorithm}.txt`, list(algorithm));
    await syncFolder(this.folder, this.#options.on);
    return list('sha256');
  }

  /** Writes a file that no manifest lists: a signature can only be made when all is sealed. */
  async loose(name: string, content: Content): Promise<void> {
    await this.#pour(name, content);
  }

  async #takeUp(isKept: (path: string) => boolean): Promise<void> {
    const lists: ManifestLine[][] = [];
    for (const algorithm of ALGORITHMS) {
      const lines: ManifestLine[] = [];
      for await (const line of linesOf(path.join(this.folder, manifestName(algorithm)))) lines.push(line);
      lists.push(lines);
    }
    const [first = [], second = []] = lists;
    const end = first.findIndex((line, n) => second[n]?.path !== line.path || !isKept(line.path));
    for (const { path: name } of end < 0 ? first : first.slice(0, end)) {
      const bytes = await bytesOf(path.join(this.folder, name));
      if (bytes === undefined) break;
      this.#files += 1;
      this.#bytes += bytes;
    }
    for (const [n, algorithm] of ALGORITHMS.entries()) {
      const text = (lists[n] ?? []).slice(0, this.#files).map(manifestLine).join('');
      await this.#pour(manifestName(algorithm), text);
    }
  }

  async #list(name: string, written: Written): Promise<void> {
    this.#files += 1;
    this.#bytes += written.bytes;
    for (const algorithm of ALGORITHMS) {
      const line = manifestLine({ path: name, hash: written[algorithm] });
      const handle = await this.#options.on.open(path.join(this.folder, manifestName(algorithm)), APPEND);
      try {
        await handle.appendFile(Buffer.from(line));
      } finally {
        await handle.close();
      }
    }
  }

  async #pour(name: string, content: Content, hashes: readonly Algorithm[] = ALGORITHMS): Promise<Written> {
    const { on, giveWay } = this.#options;
    const file = path.join(this.folder, name);
    await on.mkdir(path.dirname(file), { recursive: true });
    const handle = await on.open(file, 'w');
    try {
      const written = await hashOf(pieces(content), giveWay, (piece) => handle.appendFile(piece), hashes);
      await finish(handle, written.bytes);
      return written;
    } finally {
      await handle.close();
    }
  }
}

/** Undefined where there is no such file: a disk that was pulled out, or mended since, may have lost it. */
async function bytesOf(file: string): Promise<number | undefined> {
  const found = await fs.stat(file).catch((error) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  return found?.isFile() ? found.size : undefined;
}

/** A disk that fills up may take less than it was given without a word. */
async function finish(handle: FileHandle, bytes: number): Promise<void> {
  await handle.sync();
  const { size } = await handle.stat();
  if (size !== bytes)
    throw Object.assign(new Error('a file came out shorter than written'), { code: 'ENOSPC' });
}

async function* pieces(content: Content): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string') yield Buffer.from(content);
  else if (content instanceof Uint8Array) yield content;
  else {
    let begun = '';
    for await (const piece of content) {
      if (typeof piece !== 'string') {
        yield piece;
        continue;
      }
      begun += piece;
      if (begun.length < PIECE) continue;
      yield Buffer.from(begun);
      begun = '';
    }
    if (begun !== '') yield Buffer.from(begun);
  }
}

async function hashOf(
  content: AsyncIterable<Uint8Array>,
  giveWay: () => Promise<void>,
  pass?: (piece: Uint8Array) => Promise<void>,
  algorithms: readonly Algorithm[] = ALGORITHMS,
): Promise<Written> {
  const hashes = new Map<Algorithm, Hash>(algorithms.map((algorithm) => [algorithm, createHash(algorithm)]));
  let bytes = 0;
  for await (const piece of content) {
    for (const hash of hashes.values()) hash.update(piece);
    bytes += piece.byteLength;
    await pass?.(piece);
    await giveWay();
  }
  const digest = (algorithm: Algorithm): string => hashes.get(algorithm)?.digest('hex') ?? '';
  return { bytes, sha256: digest('sha256'), sha512: digest('sha512') };
}
