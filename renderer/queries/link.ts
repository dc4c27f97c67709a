import { useSyncExternalStore } from 'react';
import type { LinkState } from '../transport/link.ts';

let state: LinkState = 'ok';
const watchers = new Set<() => void>();

/** Notes how the wire to the host stands; tells whether it has come back after a break. */
export function setLink(next: LinkState): boolean {
  const isBack = state === 'lost' && next === 'ok';
  if (state === 'refused' || state === next) return false;
  state = next;
  for (const watcher of watchers) watcher();
  return isBack;
}

/** How the wire to the host stands now. */
export function useLink(): LinkState {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => state,
  );
}
