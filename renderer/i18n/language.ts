import { remember, useRemembered } from '../remembered.ts';
import { en } from './en/index.ts';
import type { Text } from './text.ts';
import { vi } from './vi/index.ts';

export type Language = 'vi' | 'en';
const KEY = 'language';
const texts: Record<Language, Text> = { vi, en };

const isLanguage = (value: unknown): value is Language => value === 'vi' || value === 'en';

/** The language of the window and how to change it; kept for the next start. */
export function useLanguage() {
  return useRemembered<Language>(KEY, 'vi', isLanguage);
}

/** All sentences in the language of the window. */
export function useText(): Text {
  return texts[useLanguage()[0]];
}

/** Changes the language from outside of a component. */
export function setLanguage(language: Language): void {
  remember(KEY, language);
}
