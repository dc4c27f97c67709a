import { useSyncExternalStore } from 'react';

/** Below this the detail slides over the list, which then has the whole width (`split-view.module.css`). */
const narrow = window.matchMedia('(max-width: 1199px)');

function watch(watcher: () => void): () => void {
  narrow.addEventListener('change', watcher);
  return () => narrow.removeEventListener('change', watcher);
}

/** Whether the window is too narrow for list and detail side by side. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => narrow.matches);
}
