import sentences from './text.json';

export type Language = keyof typeof sentences;
export type Words = (typeof sentences)['vi'];

/** The sentences of the viewer in a language. Both languages have the same ones, or this does not compile. */
export const wordsOf = (language: Language): Words => sentences[language];
