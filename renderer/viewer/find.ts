import { keysOf } from '#contract/plain-text';
import type { ViewerKind, ViewerRow } from '#contract/viewer';

/** A tab of the viewer, and the kinds under it. */
export const TABS = {
  all: null,
  minutes: ['minutes'],
  photo: ['photo'],
  commendation: ['commendation'],
  document: ['document'],
  people: ['person', 'body', 'household'],
  dossier: ['dossier'],
} as const satisfies Record<string, readonly ViewerKind[] | null>;
export type Tab = keyof typeof TABS;

/** Lines under a tab. */
export function under(rows: readonly ViewerRow[], tab: Tab): readonly ViewerRow[] {
  const kinds: readonly ViewerKind[] | null = TABS[tab];
  return kinds ? rows.filter(({ kind }) => kinds.includes(kind)) : rows;
}

/**
 * Lines in which every word stands, as a whole or as the beginning of one, in the spelling without marks in which the
 * archive itself is searched. First those whose title holds the words side by side, marks and all; among equals the
 * order of `rows` stays.
 */
export function find(rows: readonly ViewerRow[], query: string): readonly ViewerRow[] {
  const words = keysOf(query);
  if (words.length === 0) return rows;
  const starts = words.map((word) => ` ${word}`);
  const phrase = starts.join('');
  const typed = query.trim().toLowerCase();
  return rows
    .filter(({ keys }) => {
      const hay = ` ${keys}`;
      return starts.every((start) => hay.includes(start));
    })
    .map((row) => ({ row, weight: weigh(row, phrase, typed) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ row }) => row);
}

function weigh({ title, number, keys }: ViewerRow, phrase: string, typed: string): number {
  if (number !== '' && number.toLowerCase() === typed) return 4;
  if (title.toLowerCase().includes(typed)) return 3;
  return ` ${keys}`.includes(phrase) ? 2 : 1;
}
