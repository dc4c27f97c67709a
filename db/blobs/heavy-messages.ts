import type { ErrorDetail } from '#contract';
import type { Findings, PageText, PendingBlob } from './store-blobs.ts';

/** What the core and its heavy worker say to each other. The worker knows files, never the database. */

/** Reads one original and makes its renditions. */
export type HeavyOrder = PendingBlob & { readonly archiveFolder: string };

/** Decodes one picture and gives it as a JPEG. */
export type JpegOrder = {
  readonly as: 'jpeg';
  readonly file: string;
  /** What the picture is called where something is wrong with it. */
  readonly fileName: string;
  readonly mediaType: string;
};

export type ToHeavy = HeavyOrder | JpegOrder;

/** All that was learnt from a file. */
export type Preparation = Findings & { readonly pages: readonly PageText[] };

export type FromHeavy =
  /** The decoders are loaded. */
  | { readonly type: 'ready' }
  /** A part of the work is done: a page, a picture. */
  | { readonly type: 'alive' }
  | { readonly type: 'prepared'; readonly preparation: Preparation }
  | { readonly type: 'converted'; readonly jpeg: Uint8Array }
  | { readonly type: 'failed'; readonly error: ErrorDetail };

/** What a heavy worker is started with. */
export type HeavyData = {
  /** Where `pdfium.wasm` lies; null for its place in the package. */
  readonly pdfiumWasm: string | null;
};
