import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Term } from '#contract';
import { vocabularyQueries } from '../queries/vocabulary.ts';
import { useLanguage } from './language.ts';

export type TermChoice = { readonly term: Term; readonly label: string };

/** The terms of a vocabulary with their words in the language of the window; `label(code)` for one of them. */
export function useTerms(vocabulary: string) {
  const [language] = useLanguage();
  const { data } = useQuery(vocabularyQueries.all());
  return useMemo(() => {
    const terms = data?.find(({ code }) => code === vocabulary)?.terms ?? [];
    const choices = terms.map((term): TermChoice => ({ term, label: wordFor(term, language) }));
    const words = new Map(choices.map(({ term, label }) => [term.code, label]));
    return {
      choices,
      /** The word for a code; the code itself when the vocabulary does not know it, nothing until it is there. */
      label: (code: string) => words.get(code) ?? (data ? code : ''),
      term: (code: string) => terms.find((term) => term.code === code),
    };
  }, [data, language, vocabulary]);
}

function wordFor({ label }: Term, language: 'vi' | 'en'): string {
  return language === 'en' && label.en !== '' ? label.en : label.vi;
}
