import { useCallback, useRef, useState } from 'react';
import { type StoredFile, uploadFile } from '../transport/files.ts';

export type Upload = {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'stored' | 'failed' | 'cancelled';
  readonly error?: unknown;
};
export type StoredUpload = StoredFile & { readonly fileName: string };

/** Files at once on their way: the disk, not the wire, is the bound. */
const LANES = 2;

/** Brings files into the store, some at a time. `send` answers with those that arrived; the others are in `uploads`. */
export function useUploads() {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<string, AbortController>());

  const change = useCallback((id: string, patch: Partial<Upload>) => {
    setUploads((before) => before.map((upload) => (upload.id === id ? { ...upload, ...patch } : upload)));
  }, []);

  const sendOne = useCallback(
    async (id: string, file: File): Promise<StoredUpload | undefined> => {
      const signal = stops.current.get(id)?.signal;
      if (!signal || signal.aborted) return undefined;
      change(id, { state: 'sending' });
      try {
        const stored = await uploadFile(file, { signal, onProgress: (sent) => change(id, { sent }) });
        change(id, { state: 'stored', sent: file.size });
        return { ...stored, fileName: file.name };
      } catch (error) {
        change(id, { state: signal.aborted ? 'cancelled' : 'failed', error });
        return undefined;
      } finally {
        stops.current.delete(id);
      }
    },
    [change],
  );

  const send = useCallback(
    async (files: readonly File[]): Promise<readonly StoredUpload[]> => {
      const queue = files.map((file) => ({ id: crypto.randomUUID(), file }));
      for (const { id } of queue) stops.current.set(id, new AbortController());
      setUploads((before) => [...before, ...queue.map(({ id, file }) => waiting(id, file))]);
      const stored: (StoredUpload | undefined)[] = Array(queue.length);
      const waitingLine = queue.entries();
      const lane = async () => {
        for (const [at, { id, file }] of waitingLine) stored[at] = await sendOne(id, file);
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      return stored.filter((file) => file !== undefined);
    },
    [sendOne],
  );

  return {
    uploads,
    isBusy: uploads.some(({ state }) => state === 'waiting' || state === 'sending'),
    send,
    stop: (id: string) => {
      stops.current.get(id)?.abort();
      change(id, { state: 'cancelled' });
    },
    stopAll: () => {
      for (const stop of stops.current.values()) stop.abort();
    },
    /** Takes the finished ones off the list. */
    clear: () =>
      setUploads((before) => before.filter(({ state }) => state === 'waiting' || state === 'sending')),
  };
}

function waiting(id: string, file: File): Upload {
  return { id, name: file.name, bytes: file.size, sent: 0, state: 'waiting' };
}
