import { useSyncExternalStore } from 'react';
import { useSearchParams } from 'wouter';

/** Where we are, kept after `#`: `#/conferences/ID?gap=no_scan`. Works on any address a host serves us from. */
function here(): string {
  return location.hash.replace(/^#?\/?/, '/');
}

const pathHere = () => here().split('?', 1)[0] ?? '/';
const searchHere = () => here().split('?').slice(1).join('?');

/** The whole path with its query, as it changes. */
export function useHere(): string {
  return useSyncExternalStore(watch, here);
}

function watch(watcher: () => void): () => void {
  window.addEventListener('hashchange', watcher);
  return () => window.removeEventListener('hashchange', watcher);
}

/** Goes to a path with an optional `?query`; `replace` leaves no step to come back to. */
export function goTo(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', `#${to}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The location hook for wouter's router. */
export function useHashPath(): [string, typeof goTo] {
  return [useSyncExternalStore(watch, pathHere), goTo];
}
useHashPath.hrefs = (to: string) => `#${to}`;

/** The search hook for wouter's router. */
export function useHashSearch(): string {
  return useSyncExternalStore(watch, searchHere);
}

/** One value of the query after `?`, and how to change it in place; empty when it is not there. */
export function useParam(name: string): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const set = (value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return [params.get(name) ?? '', set];
}
