import { ArchiveError, type ErrorDetail } from '#contract';

export type StoredFile = { readonly sha256: string; readonly bytes: number; readonly mediaType: string };
export type UploadOptions = {
  readonly onProgress?: (sentBytes: number) => void;
  readonly signal?: AbortSignal;
};

const CHUNK_BYTES = 4 * 1024 * 1024;

/** Where a picture made from an original is read: a thumbnail, one for the screen, or a page (from 1). */
export const renditionUrl = (sha256: string, rendition: 'thumb' | 'screen' | `page-${number}`) =>
  `renditions/${sha256}/${rendition}`;

/**
 * Sends a file to the store in pieces of 4 MiB, so that a large video never stands in memory.
 * Throws `ArchiveError`: `cancelled` when the signal fires, `file_unreadable` when the file vanishes under way.
 */
export async function uploadFile(
  file: File,
  { onProgress, signal }: UploadOptions = {},
): Promise<StoredFile> {
  const { uploadId } = await send<{ uploadId: string }>(
    `files?name=${encodeURIComponent(file.name)}`,
    'POST',
    signal,
  );
  try {
    for (let offset = 0; offset < file.size; offset += CHUNK_BYTES) {
      const chunk = await readChunk(file, offset);
      await send(`files/${uploadId}?offset=${offset}`, 'PUT', signal, chunk);
      onProgress?.(offset + chunk.byteLength);
    }
    return await send<StoredFile>(`files/${uploadId}/finish`, 'POST', signal);
  } catch (error) {
    await fetch(`files/${uploadId}`, { method: 'DELETE' }).catch(() => undefined);
    throw error;
  }
}

async function readChunk(file: File, offset: number): Promise<ArrayBuffer> {
  try {
    return await file.slice(offset, offset + CHUNK_BYTES).arrayBuffer();
  } catch (cause) {
    throw new ArchiveError({ code: 'file_unreadable', name: file.name }, { cause });
  }
}

async function send<T = unknown>(
  url: string,
  method: string,
  signal?: AbortSignal,
  body?: ArrayBuffer,
): Promise<T> {
  const response = await fetch(url, { method, body: body ?? null, signal: signal ?? null }).catch((cause) => {
    throw new ArchiveError({ code: signal?.aborted ? 'cancelled' : 'connection_lost' }, { cause });
  });
  if (response.ok) return (await response.json().catch(() => ({}))) as T;
  throw new ArchiveError(await refusal(response));
}

async function refusal(response: Response): Promise<ErrorDetail> {
  const said = (await response.json().catch(() => null)) as { error?: ErrorDetail } | null;
  return said?.error ?? { code: 'connection_lost' };
}
