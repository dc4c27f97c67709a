import { fold, type Vocabulary } from '#contract';

/** Finds terms of a vocabulary by code, label or abbreviation, however they are spelt; and their labels by code. */
export type TermBook = {
  codeOf(vocabulary: string, text: string): string | undefined;
  labelOf(vocabulary: string, code: string): string | undefined;
};

export function termBook(vocabularies: readonly Vocabulary[]): TermBook {
  const codes = new Map<string, string>();
  const labels = new Map<string, string>();
  const key = (vocabulary: string, text: string) => `${vocabulary}/${fold(text)}`;
  for (const { code: vocabulary, terms } of vocabularies) {
    for (const { code, label, abbreviation } of terms) {
      labels.set(`${vocabulary}/${code}`, label.vi);
      for (const text of [abbreviation, label.vi, code]) if (text) codes.set(key(vocabulary, text), code);
    }
  }
  return {
    codeOf: (vocabulary, text) => codes.get(key(vocabulary, text)),
    labelOf: (vocabulary, code) => labels.get(`${vocabulary}/${code}`),
  };
}
