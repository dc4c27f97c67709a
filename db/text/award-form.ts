import { fold } from './fold.ts';
import { keysOf, wordKey } from './syllables.ts';
import { tidy } from './tidy.ts';

/** What is needed of a term of the vocabulary `award-form`. */
export type FormTerm = {
  readonly code: string;
  readonly label: string;
  readonly abbreviation: string | null;
};
export type AwardClass = 'I' | 'II' | 'III' | null;
/** A form as printed, its code where the vocabulary knows it, and its class. */
export type ReadForm = { form: string; formCode: string | null; awardClass: AwardClass };
/** `label` is the term's own name, the printed text where no term is known. */
export type FormReader = (text: string) => ReadForm & { readonly label: string };

/** Further abbreviations inside a form's name, by search key. */
const SHORT_WORDS: Readonly<Record<string, string>> = {
  cstd: 'chien si thi dua',
  cs: 'co so',
  tq: 'toan quoc',
  ubnd: 'uy ban nhan dan',
  cp: 'chinh phu',
  ttg: 'thu tuong chinh phu',
};
const CLASSES: Readonly<Record<string, AwardClass>> = {
  ...{ i: 'I', nhat: 'I', '1': 'I' },
  ...{ ii: 'II', nhi: 'II', '2': 'II' },
  ...{ iii: 'III', ba: 'III', '3': 'III' },
};
const CLASS_AT_END = /[\s,(]+hang\s+(nhat|nhi|ba|i{1,3}|[123])\)?\.?$/;
/** The term for everything else says nothing about a text that happens to hold its words. */
const OTHER = 'other';

/** Reads a class as written alone: `hang Nhat`, `II`, `3`. Null for anything else. */
export function readClass(text: string): AwardClass {
  const words = keysOf(text).filter((word) => word !== 'hang');
  return words.length === 1 ? (CLASSES[words[0] ?? ''] ?? null) : null;
}

/**
 * Reads forms and titles as printed. An abbreviation or a term's own name gives the term; a text that holds a term's
 * name keeps its words and gets the code of the longest one; a class at the end is taken out.
 */
export function formReader(terms: readonly FormTerm[]): FormReader {
  const words = new Map(terms.flatMap(({ abbreviation, label }) => shortened(abbreviation, label)));
  const known = terms
    .filter(({ code }) => code !== OTHER)
    .map(({ code, label }) => ({ code, label, key: wordKey(label) }))
    .sort((a, b) => b.key.length - a.key.length);
  return (text) => {
    const printed = tidy(text);
    const end = CLASS_AT_END.exec(fold(printed));
    const named = end ? printed.slice(0, end.index) : printed;
    const awardClass = end ? (CLASSES[end[1] ?? ''] ?? null) : null;
    const key = spelledOut(named, words);
    const exact = known.find((term) => term.key === key);
    if (exact) return { form: exact.label, formCode: exact.code, awardClass, label: exact.label };
    const held = known.find((term) => ` ${key} `.includes(` ${term.key} `));
    return { form: named, formCode: held?.code ?? null, awardClass, label: held?.label ?? named };
  };
}

function shortened(abbreviation: string | null, label: string): [string, string][] {
  return abbreviation ? [[keysOf(abbreviation).join(''), wordKey(label)]] : [];
}

function spelledOut(text: string, abbreviations: ReadonlyMap<string, string>): string {
  const keys = keysOf(text);
  const whole = abbreviations.get(keys.join(''));
  return whole ?? keys.map((key) => abbreviations.get(key) ?? SHORT_WORDS[key] ?? key).join(' ');
}
