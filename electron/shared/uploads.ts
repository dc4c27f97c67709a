import { randomUUID } from 'node:crypto';
import type { ErrorDetail } from '#contract';
import type { Disk } from '../../db/blobs/files.ts';
import { beginReceive, type Receiver } from '../../db/blobs/receive.ts';
import { type Log, toDetail } from '../../db/engine/dispatcher.ts';
import { bare, jsonAnswer, refusal } from './answers.ts';
import { readBounded } from './bounded-body.ts';

export type UploadOptions = {
  readonly archive: () => { readonly folder: string; readonly mode: 'write' | 'read' } | null;
  readonly log: Log;
  /** Tests put in one that fails. */
  readonly disk?: Disk;
};

type Upload = { readonly receiver: Receiver; offset: number; isBusy: boolean; touchedAtMs: number };

const PART_LIMIT_BYTES = 4 * 1024 * 1024;
const FORGOTTEN_AFTER_MS = 10 * 60 * 1000;

/** Files on their way from the page into the archive. */
export class Uploads {
  readonly #options: UploadOptions;
  readonly #uploads = new Map<string, Upload>();

  constructor(options: UploadOptions) {
    this.#options = options;
  }

  /** `POST /files?name=…` begins, `PUT /files/<id>?offset=N` adds, `POST …/finish` stores, `DELETE` lets go. */
  async handle(request: Request, [id, act, ...more]: readonly string[]): Promise<Response> {
    const { searchParams } = new URL(request.url);
    if (more.length > 0 || (act !== undefined && act !== 'finish')) return bare(404);
    try {
      if (id === undefined) {
        return request.method === 'POST' ? await this.#begin(searchParams.get('name') ?? '') : bare(405);
      }
      if (act === 'finish') return request.method === 'POST' ? await this.#finish(id) : bare(405);
      if (request.method === 'PUT') return await this.#add(id, request, Number(searchParams.get('offset')));
      return request.method === 'DELETE' ? await this.#abort(id) : bare(405);
    } catch (error) {
      if (id !== undefined) await this.#drop(id);
      return refusal(toDetail(error, 'files', this.#options.log));
    }
  }

  /** Lets go of everything under way: the archive closes. */
  async abandon(): Promise<void> {
    await Promise.all([...this.#uploads.keys()].map((id) => this.#drop(id)));
  }

  async #begin(fileName: string): Promise<Response> {
    const archive = this.#options.archive();
    if (!archive) return refusal({ code: 'core_stopped' });
    if (archive.mode === 'read') return refusal({ code: 'read_only' });
    await this.#dropForgotten();
    const receiver = await beginReceive(archive.folder, fileName, this.#options.disk);
    const uploadId = randomUUID();
    this.#uploads.set(uploadId, { receiver, offset: 0, isBusy: false, touchedAtMs: Date.now() });
    return jsonAnswer({ uploadId }, 201);
  }

  async #add(id: string, request: Request, offset: number): Promise<Response> {
    const upload = this.#uploads.get(id);
    if (!upload) return refusal(unknownUpload(id));
    if (upload.isBusy || offset !== upload.offset) return refusal(wrongOffset(upload.offset), 409);
    upload.isBusy = true;
    try {
      const part = await readBounded(request, PART_LIMIT_BYTES);
      if (!part) return refusal(partTooLong, 413);
      await upload.receiver.write(part);
      upload.offset += part.byteLength;
      upload.touchedAtMs = Date.now();
      return jsonAnswer({ offset: upload.offset });
    } finally {
      upload.isBusy = false;
    }
  }

  async #finish(id: string): Promise<Response> {
    const upload = this.#uploads.get(id);
    if (!upload) return refusal(unknownUpload(id));
    if (upload.isBusy) return refusal(wrongOffset(upload.offset), 409);
    this.#uploads.delete(id);
    return jsonAnswer(await upload.receiver.finish());
  }

  async #abort(id: string): Promise<Response> {
    await this.#drop(id);
    return bare(204);
  }

  async #drop(id: string): Promise<void> {
    const upload = this.#uploads.get(id);
    this.#uploads.delete(id);
    await upload?.receiver.abort();
  }

  async #dropForgotten(): Promise<void> {
    const before = Date.now() - FORGOTTEN_AFTER_MS;
    const forgotten = [...this.#uploads].filter(([, upload]) => upload.touchedAtMs < before);
    await Promise.all(forgotten.map(([id]) => this.#drop(id)));
  }
}

const unknownUpload = (id: string): ErrorDetail => ({ code: 'not_found', entity: 'blob', id });
const wrongOffset = (expected: number): ErrorDetail => ({
  code: 'invalid_input',
  issues: [{ path: 'offset', rule: 'expected', limit: expected }],
});
const partTooLong: ErrorDetail = {
  code: 'invalid_input',
  issues: [{ path: 'body', rule: 'too_big', limit: PART_LIMIT_BYTES }],
};
