import { fold } from './fold.ts';
import { kindOfName, type RecipientKind } from './recipient-kind.ts';
import { tidy, tidyLines } from './tidy.ts';

/** What stands in a cell with a name: the name as printed, the year of birth, and what follows (position, unit). */
export type NameCell = {
  readonly asPrinted: string;
  readonly birthYear: number | null;
  readonly rest: string;
};

const ENUMERATOR = /^(?:\(?\d{1,4}[.)\]/:]+\s*|[\p{Pd}*+\u2022\u25cf]\s+)/u;
const BORN = /[,;(\s]*\b(?:sinh nam|sinh|nam sinh|sn)\b[:.\s]*((?:19|20)\d\d)\)?|\s*\(((?:19|20)\d\d)\)/;
/** Between a person's name and what the person is; brackets may stand around that. */
const END_OF_NAME = /\n|[,;|]|\s[\p{Pd}/]\s|\s\(/u;

/** Reads a cell such as "1. Mr A (born 1971), head of group 7"; `told` is the kind where the table tells it. */
export function readNameCell(cell: string, told: RecipientKind | null): NameCell {
  const text = tidyLines(cell).replace(ENUMERATOR, '');
  const born = BORN.exec(fold(text));
  const bare = born ? `${text.slice(0, born.index)}${text.slice(born.index + born[0].length)}` : text;
  const year = born?.[1] ?? born?.[2];
  const birthYear = year === undefined ? null : Number(year);
  const end = END_OF_NAME.exec(bare);
  const first = tidy(end ? bare.slice(0, end.index) : bare);
  const isPerson = (told ?? kindOfName(first)) === 'person';
  if (!end || !isPerson) return { asPrinted: tidy(bare), birthYear, rest: '' };
  const rest = tidyLines(bare.slice(end.index)).replace(/^[\s,;|/(\p{Pd}]+|[\s)]+$/gu, '');
  return { asPrinted: first, birthYear, rest };
}
