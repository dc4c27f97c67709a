import { fold, tidy, type Vocabulary } from '#contract';

/** Finds terms of a vocabulary by code, label or abbreviation, whichever way they are spelt; and their labels by code. */
export type TermBook = {
  codeOf(vocabulary: string, text: string): string | undefined;
  labelOf(vocabulary: string, code: string): string | undefined;
};

/** Spellings are tried exactly before they are folded: folded, two abbreviations of document types are one. */
export function termBook(vocabularies: readonly Vocabulary[]): TermBook {
  const exact = new Map<string, string>();
  const folded = new Map<string, string | undefined>();
  const labels = new Map<string, string>();
  for (const { code: vocabulary, terms } of vocabularies) {
    const spellings = (['code', 'label', 'abbreviation'] as const).flatMap((what) =>
      terms.map((term) => ({ code: term.code, text: what === 'label' ? term.label.vi : (term[what] ?? '') })),
    );
    for (const { code, text } of spellings.filter((one) => one.text !== '')) {
      const [as, like] = keysOf(vocabulary, text);
      if (!exact.has(as)) exact.set(as, code);
      folded.set(like, folded.has(like) && folded.get(like) !== code ? undefined : code);
    }
    for (const { code, label } of terms) labels.set(`${vocabulary}/${code}`, label.vi);
  }
  return {
    codeOf(vocabulary, text) {
      const [as, like] = keysOf(vocabulary, text);
      return exact.get(as) ?? folded.get(like);
    },
    labelOf: (vocabulary, code) => labels.get(`${vocabulary}/${code}`),
  };
}

const keysOf = (vocabulary: string, text: string): [string, string] => [
  `${vocabulary}/${tidy(text).toLowerCase()}`,
  `${vocabulary}/${fold(tidy(text))}`,
];
