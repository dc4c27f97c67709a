import { fileURLToPath } from 'node:url';

/** Files the core starts or loads beside its own code; they lie elsewhere once the program is bundled. */
export type CoreFiles = {
  readonly heavyWorker: URL;
  readonly hashWorker: URL;
  /** Where `pdfium.wasm` lies; null for its place in the package. */
  readonly pdfiumWasm: string | null;
};

/** Finds the core's files from the address of an entry file in `db/`, or of the bundle made from it. */
export function coreFiles(entry: string): CoreFiles {
  if (entry.endsWith('.ts')) {
    return {
      heavyWorker: new URL('./blobs/heavy-worker.ts', entry),
      hashWorker: new URL('./guard/hash-worker.ts', entry),
      pdfiumWasm: null,
    };
  }
  return {
    heavyWorker: new URL('./heavy-worker.js', entry),
    hashWorker: new URL('./hash-worker.js', entry),
    pdfiumWasm: fileURLToPath(new URL('./pdfium.wasm', entry)),
  };
}
