import { type FormReader, isPosition, isUnit, keysOf, type PasteField, readMoney, tidy } from '#contract';
import { readBirthYear } from '../lines/cell-values.ts';
import type { Table } from './table.ts';

/** So many of the first rows tell what a column holds. */
const SAMPLE = 60;
const MOST = 0.6;
const LONG_TEXT = 45;
const LEAST_MONEY = 10_000;
const NAME = /^(?:[\p{Lu}][\p{L}\p{M}.']*\s+){1,6}[\p{Lu}][\p{L}\p{M}']*(?:\s*\(.*\))?$/u;

type Guess = readonly [PasteField, (cell: string, forms: FormReader) => boolean];

/** How the cells of a column look; the first guess that most of them fit counts. */
const GUESSES: readonly Guess[] = [
  ['birthYear', (cell) => /\d{4}/.test(cell) && cell.length <= 10 && isYearOfBirth(cell)],
  ['period', (cell) => /^(?:(?:19|20)\d\d)(?:\s*\p{Pd}\s*(?:19|20)\d\d)?$/u.test(cell)],
  ['money', (cell) => /\d/.test(cell) && (readMoney(cell) ?? 0) >= LEAST_MONEY],
  ['form', (cell, forms) => forms(cell).formCode !== null],
  ['placement', (cell) => isPosition(cell) && (cell.includes(',') || cell.includes('\n'))],
  ['position', isPosition],
  ['name', (cell) => NAME.test(tidy(cell)) && !isUnit(cell)],
  ['unit', isUnit],
  ['achievement', (cell) => cell.length >= LONG_TEXT],
];

/** Fills in what headings left open, from the cells below; what cannot be told is left out. */
export function guessFields(
  named: readonly (PasteField | undefined)[],
  body: Table,
  forms: FormReader,
): readonly PasteField[] {
  const fields: (PasteField | undefined)[] = [...named];
  for (const [column, field] of named.entries()) {
    if (field !== undefined) continue;
    const cells = body.slice(0, SAMPLE).map((row) => tidy(row[column] ?? ''));
    fields[column] = givenNameBeside(fields, column, cells) ?? guessOne(cells, fields, forms);
  }
  const name = fields.indexOf('name');
  if (fields.includes('givenName') && name >= 0) fields[name] = 'familyName';
  if (!fields.includes('name') && !fields.includes('familyName')) firstUnitIsName(fields);
  return fields.map((field) => field ?? 'skip');
}

function guessOne(
  cells: readonly string[],
  taken: readonly (PasteField | undefined)[],
  forms: FormReader,
): PasteField | undefined {
  const filled = cells.filter(Boolean);
  if (filled.length === 0) return undefined;
  if (!taken.includes('ordinal') && isCounting(filled)) return 'ordinal';
  const fits = ([field, isSo]: Guess) =>
    !taken.includes(field) && filled.filter((cell) => isSo(cell, forms)).length >= filled.length * MOST;
  return GUESSES.find(fits)?.[0];
}

/** A name over two merged columns: the single words beside it are the given names. */
function givenNameBeside(
  fields: readonly (PasteField | undefined)[],
  column: number,
  cells: readonly string[],
): PasteField | undefined {
  if (fields[column - 1] !== 'name') return undefined;
  const filled = cells.filter(Boolean);
  const single = filled.filter((cell) => /^\p{Lu}[\p{L}\p{M}']*$/u.test(cell));
  return filled.length > 0 && single.length >= filled.length * MOST ? 'givenName' : undefined;
}

/** A list without people still has somebody in it: its units. */
function firstUnitIsName(fields: (PasteField | undefined)[]): void {
  const unit = fields.findIndex((field) => field === 'unit' || field === 'placement');
  if (unit >= 0) fields[unit] = 'name';
}

function isCounting(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => Number(keysOf(cell).join('')));
  const steps = numbers.slice(1).filter((number, at) => number === (numbers[at] ?? Number.NaN) + 1);
  return (
    Number.isInteger(numbers[0]) && (numbers[0] ?? 99) < 1000 && steps.length >= (cells.length - 1) * MOST
  );
}

function isYearOfBirth(cell: string): boolean {
  const year = readBirthYear(cell);
  return typeof year === 'number' && year >= 1900 && year <= new Date().getFullYear() - 5;
}
