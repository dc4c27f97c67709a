import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startCoreProcess } from './core/core-process.ts';
import { writeCorpus } from './corpus/write-corpus.ts';

/** How an archive came to be: what the import of so many entries took. */
export type Making = {
  readonly records: number;
  readonly bytes: number;
  readonly importMs: number;
  readonly importCpuMs: number;
  /** Until everything could be found as well. */
  readonly findableMs: number;
  readonly findableCpuMs: number;
  readonly peakBytes: number;
};

/** Archives of several sizes, each made once by the import of a corpus. */
export type Shelf = {
  /** The archive folder. */
  folder(entries: number): Promise<string>;
  /** The interchange file it came from. */
  corpus(entries: number): Promise<string>;
  /** Undefined for an archive of an earlier run. */
  making(entries: number): Promise<Making | undefined>;
};

const LOOK_EVERY_MS = 250;

/** Opens a shelf in a folder; archives that stand there already are taken as they are. */
export function openShelf(home: string, say: (text: string) => void): Shelf {
  mkdirSync(home, { recursive: true });
  const makings = new Map<number, Making>();
  const corpusOf = (entries: number): string => join(home, `${entries}.jsonl`);
  const corpus = async (entries: number): Promise<string> => {
    const file = corpusOf(entries);
    if (!existsSync(file)) await writeCorpus(file, entries);
    return file;
  };

  async function folder(entries: number): Promise<string> {
    const finished = join(home, `${entries}`);
    if (existsSync(finished)) return finished;
    say(`making an archive of ${entries} entries`);
    makings.set(entries, await makeArchive(finished, await corpus(entries)));
    return finished;
  }

  return {
    folder,
    corpus,
    async making(entries) {
      await folder(entries);
      return makings.get(entries);
    },
  };
}

/** Makes an archive by the import of an interchange file, and tells what that took. */
export async function makeArchive(folder: string, corpus: string): Promise<Making> {
  rmSync(folder, { recursive: true, force: true });
  const core = await (await startCoreProcess()).open({ folder, create: { office: 'UBND Phường Bến Lụa' } });
  let peakBytes = 0;
  const look = async (): Promise<void> => {
    const { rssBytes } = await core.usage();
    peakBytes = Math.max(peakBytes, rssBytes);
  };
  const watch = setInterval(() => void look(), LOOK_EVERY_MS);
  const begun = { at: performance.now(), cpu: (await core.usage()).cpuMs };
  const { jobId } = await core.client.job.startImport({ path: corpus });
  const { result } = await core.done(jobId);
  const imported = { at: performance.now(), cpu: (await core.usage()).cpuMs };
  await core.indexed();
  const findable = { at: performance.now(), cpu: (await core.usage()).cpuMs };
  clearInterval(watch);
  const { bytes } = { bytes: (await core.client.archive.info({})).databaseBytes };
  await core.close();
  return {
    records: (result as { added: number }).added,
    bytes,
    importMs: imported.at - begun.at,
    importCpuMs: imported.cpu - begun.cpu,
    findableMs: findable.at - begun.at,
    findableCpuMs: findable.cpu - begun.cpu,
    peakBytes,
  };
}
