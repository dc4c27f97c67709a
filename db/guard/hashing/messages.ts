import type { ErrorDetail } from '#contract';
import type { CopyFindings } from '../copies/check-copy.ts';

/** What the core and its hash worker say to each other. The worker knows files, never the archive's database. */
export type ToHash =
  | { readonly type: 'hash'; readonly file: string }
  /** Opens and checks the catalogue of a copy, which nobody else has open. */
  | { readonly type: 'check'; readonly copy: string; readonly store: string };

export type FromHash =
  /** Null where the file could not be read. */
  | { readonly type: 'hashed'; readonly sha256: string | null }
  | { readonly type: 'checked'; readonly findings: CopyFindings }
  | { readonly type: 'failed'; readonly error: ErrorDetail };
