import { fold } from './fold.ts';

/**
 * Abbreviations of document types as they stand in a number: the named types of ND 30/2020 article 7 and appendix III,
 * copies, types of legal documents, types of the Party. Where two differ by a mark only, the one that is more often
 * meant by a spelling without marks comes first.
 */
const TYPES = [
  ...[
    'NQ',
    'QĐ',
    'CT',
    'QC',
    'QyĐ',
    'TC',
    'TB',
    'HD',
    'CTr',
    'KH',
    'PA',
    'ĐA',
    'DA',
    'BC',
    'TTr',
    'GUQ',
    'PG',
    'PC',
  ],
  ...['PB', 'BB', 'HĐ', 'CV', 'CĐ', 'BGN', 'BTT', 'GM', 'GGT', 'GNP', 'SY', 'TrS', 'SL'],
  ...['NĐ', 'TT', 'TTLT', 'NQLT', 'PL', 'LCT', 'VBHN'],
  ...['KL', 'QĐi', 'CTHĐ', 'QCPH', 'TBKL', 'LKG', 'GCN', 'GP', 'DS'],
] as const;

/** Bodies that a careless hand writes on to the type without a dash (folded). */
const GLUED_ISSUERS = /^(?:ubnd|ub|hdnd|mttq|cp|ttg|tw|tu|qu|du|qh\d*|ubtvqh\d*)$/;

const BY_SPELLING = new Map<string, string>(TYPES.map((type) => [type.toLowerCase(), type]));
const BY_FOLD = new Map<string, string>([...TYPES].reverse().map((type) => [fold(type), type]));

/** The document type an abbreviation stands for, in its proper spelling; marks and case may be missing. */
export function documentTypeOf(abbreviation: string): string | undefined {
  const spelling = abbreviation.normalize('NFC').toLowerCase();
  return BY_SPELLING.get(spelling) ?? BY_FOLD.get(fold(spelling));
}

/** Parts type and issuer that were written as one word; undefined when the word is no such pair. */
export function splitGluedType(word: string): [type: string, issuer: string] | undefined {
  const spelling = word.normalize('NFC');
  for (let length = 2; length < spelling.length - 1; length += 1) {
    const type = documentTypeOf(spelling.slice(0, length));
    const issuer = spelling.slice(length);
    if (type && GLUED_ISSUERS.test(fold(issuer))) return [type, issuer];
  }
  return undefined;
}
