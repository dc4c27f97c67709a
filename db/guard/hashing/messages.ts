import type { ErrorDetail } from '#contract';
import type { CopyFindings } from '../copies/check-copy.ts';
import type { LastBackup } from '../copies/store-copy.ts';

/** What the core and its hash worker say to each other. The worker knows files, never the archive's database. */
export type ToHash =
  | { readonly type: 'hash'; readonly file: string }
  /** Makes a finished copy one file that stands for itself, then opens and checks it. Nobody else has it open. */
  | {
      readonly type: 'settle';
      readonly copy: string;
      readonly store: string;
      readonly lastBackup: LastBackup;
    };

export type FromHash =
  /** Null where the file could not be read. */
  | { readonly type: 'hashed'; readonly sha256: string | null }
  | { readonly type: 'settled'; readonly findings: CopyFindings }
  | { readonly type: 'failed'; readonly error: ErrorDetail };
