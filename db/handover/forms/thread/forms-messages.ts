import type { ErrorDetail, FormFormat } from '#contract';
import type { FormHead, FormItem } from '../model/printed-form.ts';

/** What the core and the thread that lays forms out say to each other. The thread knows files, never the database. */

export type ToForms =
  /** A form begins. `template` is the DOCX of the office, where it has one for this form. */
  | {
      readonly type: 'begin';
      readonly head: FormHead;
      readonly folder: string;
      readonly formats: readonly FormFormat[];
      readonly template: string | null;
    }
  | { readonly type: 'items'; readonly items: readonly FormItem[] }
  | { readonly type: 'end' };

export type FromForms =
  /** Ready for what comes next: loaded, begun, or done with the items. */
  | { readonly type: 'ready' }
  | { readonly type: 'written'; readonly names: readonly string[] }
  /** An error without a detail is a fault of the program, told in words for the log. */
  | { readonly type: 'failed'; readonly error: ErrorDetail | null; readonly message: string };

/** What the thread is started with. */
export type FormsData = { readonly fonts: string };
