import {
  type AwardLineInput,
  type FormReader,
  keysOf,
  kindNamed,
  kindOfName,
  type PasteField,
  type Placement,
  type ReadForm,
  readClass,
  readNameCell,
  readPartialDate,
  splitPersonName,
  splitPlacement,
  tidy,
  tidyLines,
} from '#contract';
import {
  type Period,
  type Read,
  readAmount,
  readBirthYear,
  readPeriod,
  readSex,
} from '../lines/cell-values.ts';
import { LIMITS, type LimitedField } from '../lines/limits.ts';
import type { FieldCells, RecipientRow } from './body-rows.ts';

/** What has to be looked at in a line before or after it is taken. */
export type Problem = {
  readonly code: 'no_name' | 'unread' | 'small_money' | 'no_form' | 'unknown_form' | 'too_long';
  readonly field: PasteField;
  /** What stands in the cell. */
  readonly text: string;
};
export type ReadLine = { readonly line: AwardLineInput; readonly problems: readonly Problem[] };

/** What holds for all lines of a paste. */
export type PasteContext = {
  readonly forms: FormReader;
  /** For lines without a form of their own. */
  readonly form: ReadForm | null;
  readonly period: Period;
  readonly moneyFactor: number;
};

const LEAST_MONEY = 1000;
/** Makes an award line of a row. What cannot be read goes into the note, so that nothing of the paper is lost. */
export function readRecipient({ cells, group }: RecipientRow, context: PasteContext): ReadLine {
  const problems: Problem[] = [];
  const unread: string[] = [];
  const value = <T>(field: PasteField, read: (text: string) => Read<T>): T | null => {
    const text = cells[field] ?? '';
    const found = read(text);
    if (found !== undefined) return found;
    problems.push({ code: 'unread', field, text });
    unread.push(text);
    return null;
  };
  const told = kindNamed(cells.kind ?? '') ?? group.kind;
  const name = readNameCell(nameOf(cells), told);
  const recipientKind = told ?? kindOfName(name.asPrinted);
  const { honorific } = splitPersonName(name.asPrinted);
  const { position, unit } = placementOf(cells, name.rest, group.unit);
  const form = formOf(cells, context, group.form, value);
  const money = value('money', (text) => readAmount(text, context.moneyFactor));
  const birthYear = birthOf(value) ?? name.birthYear;
  const sex = sexOf(cells, honorific, value);
  if (name.asPrinted === '') problems.push({ code: 'no_name', field: 'name', text: '' });
  if (form.form === '') problems.push({ code: 'no_form', field: 'form', text: '' });
  else if (form.formCode === null) problems.push({ code: 'unknown_form', field: 'form', text: form.form });
  if (money !== null && money < LEAST_MONEY)
    problems.push({ code: 'small_money', field: 'money', text: cells.money ?? '' });
  const line: AwardLineInput = {
    ...{ recipientKind, asPrinted: name.asPrinted, sex, birthYear, position, unit, ...form, money },
    achievement: tidyLines(cells.achievement ?? ''),
    ...(value('period', readPeriod) ?? context.period),
    initiatives: (cells.initiatives ?? '').split(/[;\n]/).map(tidy).filter(Boolean),
    rating: tidy(cells.rating ?? ''),
    certificateNo: tidy(cells.certificateNo ?? ''),
    presentedOn: value('presentedOn', (text) => (text === '' ? null : readPartialDate(text)?.text)),
    note: [tidy(cells.note ?? ''), ...unread].filter(Boolean).join('; '),
  };
  return { line: withinLimits(line, problems), problems };
}

const nameOf = (cells: FieldCells): string =>
  cells.name ?? [cells.familyName, cells.givenName].filter(Boolean).join(' ');

function placementOf(cells: FieldCells, besideName: string, groupUnit: string): Placement {
  const joint = splitPlacement(cells.placement ?? '');
  const position = tidy(cells.position ?? '') || joint.position;
  const unit = tidy(cells.unit ?? '') || joint.unit;
  if (position !== '' || unit !== '') return { position, unit: unit || groupUnit };
  const beside = splitPlacement(besideName);
  return { position: beside.position, unit: beside.unit || groupUnit };
}

function formOf(
  cells: FieldCells,
  { forms, form }: PasteContext,
  ofGroup: ReadForm | null,
  value: ReadValue,
): ReadForm {
  const own = cells.form === undefined ? (ofGroup ?? form) : forms(cells.form);
  const told = value('awardClass', (text) => (text === '' ? null : (readClass(text) ?? undefined)));
  const awardClass = told ?? own?.awardClass ?? null;
  return { form: own?.form ?? '', formCode: own?.formCode ?? null, awardClass };
}

type ReadValue = <T>(field: PasteField, read: (text: string) => Read<T>) => T | null;

/** A cross in a column for men or women tells the sex alone. */
const MARK = /^[x\u2713\u2714]?$/i;
const yearOrMark = (text: string): Read<number> => (MARK.test(text) ? null : readBirthYear(text));

function birthOf(value: ReadValue): number | null {
  const year = value('birthYear', readBirthYear);
  return year ?? value('maleBirthYear', yearOrMark) ?? value('femaleBirthYear', yearOrMark);
}

function sexOf(cells: FieldCells, honorific: string | null, value: ReadValue): 'female' | 'male' | null {
  if (cells.maleBirthYear) return 'male';
  if (cells.femaleBirthYear) return 'female';
  const told = value('sex', readSex);
  const [last] = keysOf(honorific ?? '').slice(-1);
  return told ?? (last === 'ong' ? 'male' : last === 'ba' ? 'female' : null);
}

function withinLimits(line: AwardLineInput, problems: Problem[]): AwardLineInput {
  const cut: Partial<Record<LimitedField, string>> = {};
  for (const field of Object.keys(LIMITS) as LimitedField[]) {
    const text = line[field] ?? '';
    if (text.length <= LIMITS[field]) continue;
    cut[field] = text.slice(0, LIMITS[field]);
    problems.push({ code: 'too_long', field: columnOf(field), text });
  }
  return { ...line, ...cut };
}

const columnOf = (field: LimitedField): PasteField =>
  field === 'asPrinted' ? 'name' : field === 'revokedBy' || field === 'correctedBy' ? 'note' : field;
