import type { ErrorDetail } from '#contract';
import type { EncryptOrder } from './encrypt-package.ts';
import type { UnpackOrder } from './unpack.ts';

/** What the core and the thread that packs and unpacks say to each other. The thread knows files, never the database. */

/** What the thread is started with: one order, and its passphrase in memory alone. */
export type PackingOrder =
  | ({ readonly type: 'encrypt' } & EncryptOrder)
  | ({ readonly type: 'unpack' } & UnpackOrder);

export type FromPacking =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  /** `bytes`: length of the encrypted file. */
  | { readonly type: 'done'; readonly bytes: number }
  /** An error without a detail is the disk's, by its code, or a fault of the program. */
  | {
      readonly type: 'failed';
      readonly error: ErrorDetail | null;
      readonly code: string;
      readonly message: string;
    };
