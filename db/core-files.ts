import { fileURLToPath } from 'node:url';

/** Files the core starts or loads beside its own code; they lie elsewhere once the program is bundled. */
export type CoreFiles = {
  /** The core itself, on a thread. */
  readonly coreWorker: URL;
  readonly heavyWorker: URL;
  readonly hashWorker: URL;
  readonly formsWorker: URL;
  readonly packingWorker: URL;
  /** Folder of the typefaces that are embedded in printed forms. */
  readonly fonts: string;
  /** The offline viewer of packages, without data. */
  readonly viewerPage: string;
  /** Started beside the core, not by it. */
  readonly searchWorker: URL;
  /** Folder of the public schemas that go along in submission packages. */
  readonly schemas: string;
  /** Where `pdfium.wasm` lies; null for its place in the package. */
  readonly pdfiumWasm: string | null;
};

/** Finds the core's files from the address of an entry file in `db/`, or of the bundle made from it. */
export function coreFiles(entry: string): CoreFiles {
  if (entry.endsWith('.ts')) {
    return {
      coreWorker: new URL('./worker.ts', entry),
      heavyWorker: new URL('./blobs/heavy-worker.ts', entry),
      hashWorker: new URL('./guard/hash-worker.ts', entry),
      formsWorker: new URL('./handover/forms/thread/forms-worker.ts', entry),
      packingWorker: new URL('./blobs/packed/packing-worker.ts', entry),
      fonts: fileURLToPath(new URL('./handover/forms/fonts', entry)),
      viewerPage: fileURLToPath(new URL('./handover/viewer/page.html', entry)),
      searchWorker: new URL('./search/threads/search-worker.ts', entry),
      schemas: fileURLToPath(new URL('./handover/sip/schemas', entry)),
      pdfiumWasm: null,
    };
  }
  return {
    coreWorker: new URL('./worker.js', entry),
    heavyWorker: new URL('./heavy-worker.js', entry),
    hashWorker: new URL('./hash-worker.js', entry),
    formsWorker: new URL('./forms-worker.cjs', entry),
    packingWorker: new URL('./packing-worker.js', entry),
    fonts: fileURLToPath(new URL('./fonts', entry)),
    viewerPage: fileURLToPath(new URL('./viewer.html', entry)),
    searchWorker: new URL('./search-worker.js', entry),
    schemas: fileURLToPath(new URL('./schemas', entry)),
    pdfiumWasm: fileURLToPath(new URL('./pdfium.wasm', entry)),
  };
}
