import { useSyncExternalStore } from 'react';
import type { PhotoEdits } from './caption-edits.ts';

const FIELDS = ['event', 'place'] as const;
export type RecentField = (typeof FIELDS)[number];

const MOST = 3;
let recent: Readonly<Record<RecentField, readonly string[]>> = { event: [], place: [] };
const watchers = new Set<() => void>();

/** Notes what was just written into photos, to be offered for the next ones. */
export function rememberUsed(edits: PhotoEdits): void {
  for (const field of FIELDS) {
    const value = edits[field];
    if (!value) continue;
    const others = recent[field].filter((other) => other !== value);
    recent = { ...recent, [field]: [value, ...others].slice(0, MOST) };
  }
  for (const watcher of watchers) watcher();
}

/** The values last written into a field of photos in this window, the latest first. */
export function useRecentlyUsed(field: RecentField): readonly string[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => recent[field],
  );
}
