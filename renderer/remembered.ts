import { useSyncExternalStore } from 'react';

/** Small choices of this window (language, widths, theme), kept by the browser under one prefix. */
const PREFIX = 'tangthu.';
const watchers = new Set<() => void>();
const held = new Map<string, { readonly json: string | null; readonly value: unknown }>();

function read(key: string): unknown {
  const json = localStorage.getItem(PREFIX + key);
  const known = held.get(key);
  if (known?.json === json) return known.value;
  const value = parse(json);
  held.set(key, { json, value });
  return value;
}

function parse(json: string | null): unknown {
  try {
    return json === null ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Keeps a choice for the next start. */
export function remember(key: string, value: unknown): void {
  localStorage.setItem(PREFIX + key, JSON.stringify(value));
  for (const watcher of watchers) watcher();
}

/** A choice kept earlier, or undefined. Whoever reads it checks its shape. */
export function remembered(key: string): unknown {
  return read(key);
}

/** A remembered choice as state; `isValid` guards against what an older version kept. */
export function useRemembered<T>(key: string, initial: T, isValid: (value: unknown) => value is T) {
  const value = useSyncExternalStore(watch, () => read(key));
  return [isValid(value) ? value : initial, (next: T) => remember(key, next)] as const;
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export const isNumber = (value: unknown): value is number => typeof value === 'number';
