import {
  type AgentKind,
  type AwardLineInput,
  agentKinds,
  type FormReader,
  fold,
  keysOf,
  kindNamed,
  kindOfName,
  type ReadForm,
  readClass,
  readPartialDate,
  splitPersonName,
  tidy,
  tidyLines,
} from '#contract';
import { type Period, type Read, readAmount, readBirthYear, readPeriod, readSex } from './cell-values.ts';
import { LIMITS } from './limits.ts';
import { nameKeyOf } from './name-key.ts';

/** The columns of the recipient grid: what is asked for daily first. */
export const lineColumns = [
  ...(['asPrinted', 'birthYear', 'position', 'unit', 'form', 'awardClass', 'achievement'] as const),
  ...(['money', 'certificateNo', 'recipientKind', 'period', 'sex', 'rating', 'initiatives'] as const),
  ...(['presentedOn', 'isPosthumous', 'revokedBy', 'correctedBy', 'note'] as const),
] as const;
export type LineColumn = (typeof lineColumns)[number];

/** Words that stand in cells, in the language of the window. */
export type CellWords = {
  readonly kinds: Readonly<Record<AgentKind, string>>;
  readonly sexes: Readonly<Record<'female' | 'male', string>>;
  readonly yes: string;
  readonly number: (value: number) => string;
};
export type CellContext = { readonly words: CellWords; readonly forms: FormReader };

/** What a line shows in a column, as it is edited and copied. */
export function cellText(line: AwardLineInput, column: LineColumn, words: CellWords): string {
  switch (column) {
    case 'recipientKind':
      return words.kinds[line.recipientKind ?? 'person'];
    case 'sex':
      return line.sex ? words.sexes[line.sex] : '';
    case 'money':
      return line.money === null || line.money === undefined ? '' : words.number(line.money);
    case 'birthYear':
      return line.birthYear ? String(line.birthYear) : '';
    case 'period':
      return periodText(line);
    case 'initiatives':
      return (line.initiatives ?? []).join('; ');
    case 'isPosthumous':
      return line.isPosthumous ? words.yes : '';
    default:
      return line[column] ?? '';
  }
}

/** The years of achievement: one, or the first and the last. */
export function periodText({
  periodFrom,
  periodTo,
}: Pick<AwardLineInput, 'periodFrom' | 'periodTo'>): string {
  return [...new Set([periodFrom, periodTo])].filter(Boolean).join('–');
}

/** The line with a cell written; undefined when the text cannot stand there (the line then stays as it is). */
export function withCell(
  line: AwardLineInput,
  column: LineColumn,
  text: string,
  { words, forms }: CellContext,
): AwardLineInput | undefined {
  if (column in LIMITS && text.length > LIMITS[column as keyof typeof LIMITS]) return undefined;
  switch (column) {
    case 'asPrinted':
      return withName(line, tidy(text));
    case 'recipientKind':
      return put(line, 'recipientKind', readKind(text, words));
    case 'form':
      return { ...line, ...formPart(forms(text), text === '' ? null : (line.awardClass ?? null)) };
    case 'awardClass':
      return put(line, 'awardClass', tidy(text) === '' ? null : (readClass(text) ?? undefined));
    case 'unit':
      return { ...line, unit: tidy(text), unitId: tidy(text) === line.unit ? (line.unitId ?? null) : null };
    case 'birthYear':
      return put(line, 'birthYear', readBirthYear(text));
    case 'sex':
      return put(line, 'sex', readSex(text));
    case 'money':
      return put(line, 'money', readAmount(text));
    case 'period':
      return withPeriod(line, readPeriod(text));
    case 'presentedOn':
      return put(line, 'presentedOn', tidy(text) === '' ? null : readPartialDate(text) && text);
    case 'initiatives':
      return { ...line, initiatives: text.split(/[;\n]/).map(tidy).filter(Boolean) };
    case 'isPosthumous':
      return { ...line, isPosthumous: isYes(text) };
    case 'achievement':
      return { ...line, achievement: tidyLines(text) };
    default:
      return { ...line, [column]: tidy(text) };
  }
}

function put<F extends keyof AwardLineInput>(
  line: AwardLineInput,
  field: F,
  value: AwardLineInput[F] | undefined,
): AwardLineInput | undefined {
  return value === undefined ? undefined : { ...line, [field]: value };
}

/** Another name means somebody else: the link goes, unless only the spelling changed. */
function withName(line: AwardLineInput, asPrinted: string): AwardLineInput {
  const next = { ...line, asPrinted };
  const recipientKind = line.asPrinted ? line.recipientKind : kindOfName(asPrinted);
  const [address] = keysOf(splitPersonName(asPrinted).honorific ?? '').slice(-1);
  const told = address === 'ong' ? 'male' : address === 'ba' ? 'female' : null;
  const isSame = nameKeyOf({ ...next, recipientKind }) === nameKeyOf(line);
  return {
    ...next,
    recipientKind,
    agentId: isSame ? (line.agentId ?? null) : null,
    sex: told ?? (isSame ? (line.sex ?? null) : null),
  };
}

function withPeriod(line: AwardLineInput, period: Read<Period>): AwardLineInput | undefined {
  return period === undefined ? undefined : { ...line, ...(period ?? { periodFrom: null, periodTo: null }) };
}

const formPart = ({ form, formCode, awardClass }: ReadForm, before: ReadForm['awardClass']): ReadForm => ({
  form,
  formCode,
  awardClass: awardClass ?? before,
});

/** A kind by its word or the beginning of it. */
function readKind(text: string, { kinds }: CellWords): AgentKind | undefined {
  const typed = fold(tidy(text));
  if (typed === '') return undefined;
  return agentKinds.find((kind) => fold(kinds[kind]).startsWith(typed)) ?? kindNamed(text) ?? undefined;
}

const isYes = (text: string): boolean => tidy(text) !== '' && !/^(?:k|n|0|-)/.test(fold(tidy(text)));
