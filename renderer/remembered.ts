import { useSyncExternalStore } from 'react';

/**
 * Small choices of this window: language, widths, theme. The web shell has another port, and so another origin,
 * at every start: there they are kept in a cookie, which ports share.
 */
const NAME = 'choices';
const A_YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const LONGEST_COOKIE = 3800;

const isWeb = () => location.protocol.startsWith('http');
const watchers = new Set<() => void>();
let loaded: Readonly<Record<string, unknown>> | undefined;

function choices(): Readonly<Record<string, unknown>> {
  loaded ??= load();
  return loaded;
}

function load(): Record<string, unknown> {
  const kept = isWeb() ? fromCookie() : localStorage.getItem(NAME);
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function fromCookie(): string | null {
  const pair = document.cookie.split('; ').find((part) => part.startsWith(`${NAME}=`));
  return pair ? decodeURIComponent(pair.slice(NAME.length + 1)) : null;
}

function keep(): void {
  const json = JSON.stringify(loaded);
  if (!isWeb()) localStorage.setItem(NAME, json);
  else if (encodeURIComponent(json).length < LONGEST_COOKIE) {
    const value = encodeURIComponent(json);
    void cookieStore.set({ name: NAME, value, expires: Date.now() + A_YEAR_MS, sameSite: 'strict' });
  }
}

/** Keeps a choice for the next start. */
export function remember(key: string, value: unknown): void {
  loaded = { ...choices(), [key]: value };
  keep();
  for (const watcher of watchers) watcher();
}

/** A choice kept earlier, or undefined. Whoever reads it checks its shape. */
export function remembered(key: string): unknown {
  return choices()[key];
}

/** A remembered choice as state; `isValid` guards against what an older version kept. */
export function useRemembered<T>(key: string, initial: T, isValid: (value: unknown) => value is T) {
  const value = useSyncExternalStore(watch, () => remembered(key));
  return [isValid(value) ? value : initial, (next: T) => remember(key, next)] as const;
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export const isNumber = (value: unknown): value is number => typeof value === 'number';
