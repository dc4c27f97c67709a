import { useMemo } from 'react';
import { useLanguage, useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { Words } from './finding-words.ts';

/** What the words of findings are made with, in the language of the window. */
export function useFindingWords(): Words {
  const { proposals: text } = useText();
  const format = useFormat();
  const [language] = useLanguage();
  return useMemo(() => ({ text, format, language }), [text, format, language]);
}
