import type { FormHead, FormItem } from '../model/printed-form.ts';

/** Lays a form out as files while its items come in. */
export type Renderer = {
  add(item: FormItem): Promise<void>;
  /** Finishes, and tells the names of the files written. */
  close(): Promise<readonly string[]>;
};

/** Where a form is written, and what it is written with. */
export type Workshop = {
  readonly folder: string;
  /** Where the typefaces lie that are embedded. */
  readonly fonts: string;
};

/** Opens a renderer for one form. */
export type OpenRenderer = (head: FormHead, workshop: Workshop) => Renderer;
