import type { LucideIcon } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import type { Entry, EntryContent, EntryKind, EntrySummary } from '#contract';
import type { InputOf } from '../../editing/entry-draft.ts';
import type { EntryFormParts } from '../../editing/entry-editor.tsx';
import type { Text } from '../../i18n/text.ts';

/** An entry whose kind is known. */
export type EntryOf<K extends EntryKind> = Entry & { readonly content: Extract<EntryContent, { kind: K }> };

/** What makes the screen of one kind of entry: how a row, a page and a form look. The rest is the same for all. */
export type EntryKindParts<K extends EntryKind> = {
  readonly kind: K;
  readonly icon: LucideIcon;
  /** Words of the screen. */
  readonly words: (text: Text) => {
    readonly title: string;
    readonly newTitle: string;
    readonly emptyTitle: string;
    readonly emptyHint: string;
  };
  /** Height of a list row in pixels. */
  readonly rowHeight: number;
  readonly Row: ComponentType<{ readonly row: EntrySummary }>;
  readonly Page: ComponentType<{ readonly entry: EntryOf<K> }>;
  readonly fields: (form: EntryFormParts<K>) => ReactNode;
  /** What a new entry begins with. */
  readonly initial?: Partial<InputOf<K>>;
  /** What it begins with when it belongs to another entry: the day and place of a conference. */
  readonly initialFor?: (other: EntryContent) => Partial<InputOf<K>>;
  /** Beside the filters of the list: where else its entries are told. */
  readonly besideFilters?: ReactNode;
  /** Linked entries of these kinds are shown by the page itself, not below it. */
  readonly linksAbove?: readonly EntryKind[];
};
