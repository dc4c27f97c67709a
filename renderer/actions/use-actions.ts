import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { Action } from './action.ts';
import { registry } from './registry.ts';

/** Offers actions as long as the component is on screen. Called on every drawing, so they always see its state. */
export function useActions(actions: readonly Action[]): void {
  const [owner] = useState(() => Symbol('actions'));
  useLayoutEffect(() => registry.put(owner, actions));
  useEffect(() => () => registry.put(owner, []), [owner]);
}

/** The actions on screen now; draws again when one comes, goes or changes whether it is possible. */
export function useOfferedActions(): readonly Action[] {
  useSyncExternalStore(registry.watch, registry.shown);
  return registry.all();
}
