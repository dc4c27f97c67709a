import type { EntryKind } from '#contract';
import type { InputOf } from './entry-draft.ts';

const lastSaved = new Map<EntryKind, InputOf<EntryKind>>();

/** Keeps the content last saved in this window, for Ctrl+D in the next form of its kind. */
export function keepAsPrevious(content: InputOf<EntryKind>): void {
  lastSaved.set(content.kind, content);
}

/** What a field held in the entry of that kind saved before; undefined when there is none. */
export function previousValue(kind: EntryKind, field: string): unknown {
  const content: Readonly<Record<string, unknown>> | undefined = lastSaved.get(kind);
  return content?.[field];
}
