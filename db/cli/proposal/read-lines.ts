import type { z } from 'zod';
import {
  ArchiveError,
  fieldOfHeading,
  kindOfName,
  moneyFactorOf,
  type PasteField,
  ProposedLine,
  type ProposedLineInput,
  readMoney,
  splitPlacement,
  tidy,
} from '#contract';
import type { FileContent } from './read-file.ts';

type Cells = Readonly<Record<string, string>>;
const FIELDS = Object.keys(ProposedLine.shape);
const MERGED = ['form', 'achievement', 'period', 'periodFrom', 'periodTo'];
/** Titles and a letterhead may stand above the head of a table. */
const DEEPEST_HEAD = 15;
const YEAR = /(?<!\d)(?:18|19|20|21)\d\d(?!\d)/g;
const TOTAL = /^(?:\u0074\u1ed5ng|c\u1ed9ng)\b/iu;

const Strict = ProposedLine.strict();

const refused = (line: number, field: string, rule: string, value = ''): ArchiveError =>
  new ArchiveError({ code: 'import_refused', line, field, rule, value: value.slice(0, 80) });

/**
 * The lines of a list. A table has a head with the field names of this format (`name, birthYear, position, unit, form,
 * achievement, periodFrom, periodTo`) or with headings as lists print them. Fails with `import_refused`, naming the line.
 */
export function linesOf(content: FileContent): ProposedLineInput[] {
  return content.is === 'records' ? content.lines.flatMap(ofRecord) : ofTable(content);
}

function ofRecord(text: string, at: number): ProposedLineInput[] {
  if (text.trim() === '') return [];
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw refused(at + 1, '', 'json', text);
  }
  return [checked(given, at + 1)];
}

function checked(given: unknown, line: number): ProposedLineInput {
  const { success, error } = Strict.safeParse(given);
  if (!success) throw refusalOf(error, line);
  const found = given as ProposedLineInput;
  return { ...found, recipientKind: found.recipientKind ?? kindOfName(found.name) };
}

function refusalOf(error: z.ZodError, line: number): ArchiveError {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') return refused(line, issue.keys[0] ?? '', 'unknown_field');
  return refused(line, issue?.path.join('.') ?? '', issue?.code ?? '');
}

function ofTable({ rows, hasMergedCells }: Extract<FileContent, { is: 'table' }>): ProposedLineInput[] {
  const at = headOf(rows);
  const head = rows[at];
  if (!head) throw refused(1, 'name', 'no_name_column', rows[0]?.join(', '));
  const factor = moneyFactorOf(head.filter((heading) => fieldOf(heading) === 'money'));
  let above: Cells = {};
  return rows.slice(at + 1).flatMap((row, below) => {
    const own = cellsOf(row, head);
    if (!isLine(row, own)) return [];
    above = hasMergedCells ? { ...merged(above), ...own } : own;
    return [checked(lineOf(above, factor), at + below + 2)];
  });
}

/** The row with the most known headings, one of a name among them; -1 when none has. */
function headOf(rows: readonly (readonly string[])[]): number {
  const known = rows.slice(0, DEEPEST_HEAD).map((row) => {
    const fields = new Set(row.map(fieldOf).filter((field) => field !== undefined));
    return [...fields].some(isName) ? fields.size : 0;
  });
  const most = Math.max(0, ...known);
  return most === 0 ? -1 : known.indexOf(most);
}

/** What usually stands once for several lines. */
const merged = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([field]) => MERGED.includes(field)));

const isName = (field: string | undefined): boolean => field === 'name' || field === 'familyName';

const fieldOf = (heading: string): string | undefined =>
  FIELDS.find((field) => field.toLowerCase() === tidy(heading).toLowerCase()) ?? fieldOfHeading(heading);

function cellsOf(row: readonly string[], head: readonly string[]): Cells {
  const cells: Record<string, string> = {};
  for (const [column, heading] of head.entries()) {
    const field = fieldOf(heading);
    const text = (row[column] ?? '').trim();
    if (field !== undefined && text !== '') cells[field] ??= text;
  }
  return cells;
}

/** A heading between the lines has no name, a total only its word in the place of one. */
function isLine(row: readonly string[], cells: Cells): boolean {
  const first = row.map(tidy).find(Boolean) ?? '';
  return !TOTAL.test(first) && nameOf(cells) !== '';
}

const nameOf = ({ name, familyName, givenName }: Cells): string =>
  name && !givenName ? name : [familyName ?? name, givenName].filter(Boolean).join(' ');

function lineOf(cells: Cells, moneyFactor: number): ProposedLineInput {
  const cell = (field: PasteField | 'periodFrom' | 'periodTo'): string => cells[field] ?? '';
  const name = nameOf(cells);
  const joint = splitPlacement(cell('placement'));
  const period = yearsOf(`${cell('period')} ${cell('periodFrom')} ${cell('periodTo')}`);
  const money = cell('money') === '' ? undefined : readMoney(cell('money'));
  return {
    name,
    recipientKind: kindOfName(name),
    birthYear: yearsOf(`${cell('birthYear')} ${cell('maleBirthYear')} ${cell('femaleBirthYear')}`)[0] ?? null,
    position: cell('position') || joint.position,
    unit: cell('unit') || joint.unit,
    form: cell('form'),
    achievement: cell('achievement'),
    periodFrom: period.length > 0 ? Math.min(...period) : null,
    periodTo: period.length > 0 ? Math.max(...period) : null,
    initiatives: cell('initiatives').split(/[;\n]/).map(tidy).filter(Boolean),
    money: money === undefined ? null : Math.round(money * moneyFactor),
  };
}

const yearsOf = (text: string): number[] => (text.match(YEAR) ?? []).map(Number);
