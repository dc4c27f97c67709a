import { ArchiveError, type ErrorDetail } from '#contract';
import type { JobHandle, Runner } from '../engine/jobs/runner.ts';
import type { Recorder } from '../engine/recorder.ts';
import type { Preparation } from './heavy-messages.ts';
import { type HeavyOptions, HeavyThread } from './heavy-thread.ts';
import type { BlobReader, BlobWriter, PageText, PendingBlob } from './store-blobs.ts';

export type RenditionOptions = {
  readonly archiveFolder: string;
  readonly blobs: BlobReader & BlobWriter;
  readonly heavy: HeavyOptions;
  /** How many files are worked on at once. */
  readonly lanes: number;
};

/** A file that could not be read, and why. */
export type Unreadable = { readonly sha256: string; readonly fileName: string; readonly error: ErrorDetail };

/** What is kept for after a crash: files in work, and how often the whole core went down with them. */
type Checkpoint = { readonly busy: readonly string[]; readonly crashes: Readonly<Record<string, number>> };

/** A file is given up when the core has gone down with it this often: a power cut or two may have been chance. */
const MOST_CRASHES = 3;
/** The archive's trouble, not the file's: it stays pending and is tried again later. */
const OF_THE_DISK: readonly string[] = ['disk_full', 'folder_not_writable', 'cancelled'];

/** Makes renditions and reads text until no file is pending. Its result is `{ prepared, unreadable }`. */
export function renditionRunner(options: RenditionOptions): Runner {
  return async (_input, job) => {
    const round = new Round(options, job);
    await Promise.all(Array.from({ length: options.lanes }, () => round.work()));
    round.end();
    return { prepared: round.prepared, unreadable: round.unreadable };
  };
}

/** One run of the job: what its lanes know of each other. */
class Round {
  readonly #options: RenditionOptions;
  readonly #job: JobHandle;
  readonly #busy = new Set<string>();
  readonly #crashes: Record<string, number>;
  #trouble: { readonly error: unknown } | undefined;
  readonly unreadable: Unreadable[] = [];
  prepared = 0;

  constructor(options: RenditionOptions, job: JobHandle) {
    this.#options = options;
    this.#job = job;
    this.#crashes = crashesOf(job.resumeFrom);
  }

  /** One lane: file after file, on a thread of its own. */
  async work(): Promise<void> {
    const thread = new HeavyThread(this.#options.heavy);
    try {
      for (let next = this.#take(); next && !this.#trouble; next = this.#take()) {
        await this.#prepare(next, thread);
        this.#busy.delete(next.sha256);
      }
    } catch (error) {
      this.#trouble ??= { error };
    } finally {
      await thread.close();
    }
  }

  /** Once all lanes have stopped: what they were stopped at is no crash. */
  end(): void {
    if (!this.#trouble) return;
    this.#note([]);
    throw this.#trouble.error;
  }

  #note(busy: Checkpoint['busy']): void {
    this.#job.checkpoint({ busy, crashes: this.#crashes } satisfies Checkpoint);
  }

  #take(): PendingBlob | undefined {
    const { blobs } = this.#options;
    const next = blobs.nextPending([...this.#busy]);
    const done = this.prepared + this.unreadable.length;
    this.#job.progress(done, done + blobs.pendingCount(), next?.fileName);
    if (!next) return undefined;
    this.#busy.add(next.sha256);
    this.#note([...this.#busy]);
    return next;
  }

  async #prepare(blob: PendingBlob, thread: HeavyThread): Promise<void> {
    const { archiveFolder } = this.#options;
    try {
      if ((this.#crashes[blob.sha256] ?? 0) >= MOST_CRASHES) throw damaged(blob);
      const preparation = await thread.prepare({ ...blob, archiveFolder }, this.#job.signal);
      await this.#job.write((recorder) => this.#keep(blob.sha256, preparation, recorder));
      this.prepared++;
    } catch (error) {
      if (!(error instanceof ArchiveError) || OF_THE_DISK.includes(error.detail.code)) throw error;
      await this.#job.write((recorder) => this.#giveUp(blob.sha256, recorder));
      this.unreadable.push({ sha256: blob.sha256, fileName: blob.fileName, error: error.detail });
    }
  }

  #keep(sha256: string, { pages, ...findings }: Preparation, recorder: Recorder): void {
    const { blobs } = this.#options;
    blobs.prepared(sha256, findings);
    recorder.announce('attachment');
    if (isSameText(blobs.textOf(sha256), pages)) return;
    blobs.replaceText(sha256, pages);
    recorder.change('blob', sha256, 'changed', null);
  }

  #giveUp(sha256: string, recorder: Recorder): void {
    this.#options.blobs.failed(sha256);
    recorder.announce('attachment');
  }
}

const damaged = ({ fileName: name, mediaType }: PendingBlob): ArchiveError =>
  new ArchiveError({ code: 'file_damaged', name, mediaType });

function crashesOf(resumeFrom: unknown): Record<string, number> {
  const { busy, crashes } = (resumeFrom as Checkpoint | null) ?? { busy: [], crashes: {} };
  const again = busy.map((sha256) => [sha256, (crashes[sha256] ?? 0) + 1] as const);
  return { ...crashes, ...Object.fromEntries(again) };
}

function isSameText(known: readonly PageText[], found: readonly PageText[]): boolean {
  return known.length === found.length && known.every((page, index) => page.text === found[index]?.text);
}
