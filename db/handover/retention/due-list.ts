import type { Office, RetentionDeadline, RetentionDuty, RetentionRow } from '#contract';
import type { TermBook } from '../../catalogue/interchange/terms.ts';
import { columnsOf, fill, heading, letterhead, signature, text } from '../forms/builders/frame.ts';
import { formTexts } from '../forms/form-texts.ts';
import { line } from '../forms/model/lines.ts';
import type { FormItem, PrintedForm, Signature } from '../forms/model/printed-form.ts';

const WORDS = formTexts.retention;

/** What a list is printed from. Rows are read once and come in the order of fonds, year and number. */
export type DueList = {
  readonly office: Office;
  readonly duty: RetentionDuty;
  readonly year: number;
  readonly deadline: RetentionDeadline | undefined;
  readonly rows: Iterable<RetentionRow>;
  nameOf(fondsId: string): string;
  readonly terms: TermBook;
};

/**
 * A list for the appraisal council (columns of the list of documents without further value) or of what is due for
 * hand-over. It proposes and changes nothing.
 */
export function dueList(list: DueList, madeOn: string): PrintedForm {
  const kind = list.duty === 'appraisal' ? 'appraisal' : 'handover';
  return {
    fileName: WORDS.fileName[kind],
    title: WORDS.title[kind],
    orientation: 'portrait',
    madeOn,
    office: list.office.name,
    fields: {},
    columns: columnsOf(WORDS.columns[kind]),
    items: items(list, kind, madeOn),
  };
}

function* items(list: DueList, kind: 'appraisal' | 'handover', madeOn: string): Generator<FormItem> {
  yield letterhead({ office: list.office }, { madeOn });
  yield heading(WORDS.heading[kind], [fill(WORDS.under[list.duty], { year: String(list.year) })]);
  let [count, fondsId] = [0, ''];
  for (const row of list.rows) {
    if (row.fondsId !== fondsId) yield { kind: 'group', text: list.nameOf(row.fondsId) };
    fondsId = row.fondsId;
    count += 1;
    yield {
      kind: 'row',
      cells: kind === 'appraisal' ? appraisalCells(row, count, list) : handoverCells(row, count, list),
    };
  }
  yield { kind: 'lines', lines: closing(list, kind, count) };
  yield {
    kind: 'signatures',
    blocks: kind === 'appraisal' ? [signature('compiler'), council()] : [signature('compiler')],
  };
}

function closing({ deadline }: DueList, kind: 'appraisal' | 'handover', count: number) {
  const lines = [fill(WORDS.closing[kind], { count })];
  if (deadline) {
    const { label, years, source } = deadline;
    lines.push(fill(WORDS.basis, { label: label.vi, years, source }));
  }
  return lines.map((one) => text(one));
}

const termOf = ({ terms }: DueList, code: string): string => terms.labelOf('retention', code) ?? code;

function appraisalCells(row: RetentionRow, count: number, list: DueList) {
  const reason = fill(WORDS.reason, { term: termOf(list, row.retention), from: String(row.endYear ?? '') });
  const number = row.number === '' ? '' : fill(WORDS.place, { number: row.number });
  return ['', count, row.title, reason, [number, row.box].filter(Boolean).join(', ')];
}

function handoverCells(row: RetentionRow, count: number, list: DueList) {
  const due = row.dueYear === null ? '' : fill(WORDS.due, { year: String(row.dueYear) });
  return [count, row.number, row.title, String(row.endYear ?? ''), termOf(list, row.retention), due];
}

/** Who signs for the council. */
function council(): Signature {
  const [title = '', hint = ''] = WORDS.council.above;
  const centred = { align: 'center', size: 13 } as const;
  return {
    above: [line(title, { ...centred, bold: true, before: 12 }), line(hint, { ...centred, italic: true })],
    name: '',
  };
}
