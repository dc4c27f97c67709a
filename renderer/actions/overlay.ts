import { useSyncExternalStore } from 'react';

export type Overlay = 'palette' | 'shortcuts';

let open: Overlay | null = null;
const watchers = new Set<() => void>();

/** Shows the palette or the shortcut sheet over the screen; null closes it. */
export function openOverlay(overlay: Overlay | null): void {
  open = overlay;
  for (const watcher of watchers) watcher();
}

export function useOverlay(): Overlay | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => open,
  );
}
