import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';
import { remember, remembered } from '../remembered.ts';

const KEY = 'appearance';

const isScheme = (value: unknown): value is MantineColorScheme =>
  value === 'light' || value === 'dark' || value === 'auto';

/** Keeps light, dark or as the system, among the choices of this window. */
export const colorSchemeManager: MantineColorSchemeManager = {
  get: (initial) => {
    const kept = remembered(KEY);
    return isScheme(kept) ? kept : initial;
  },
  set: (scheme) => remember(KEY, scheme),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => remember(KEY, null),
};
