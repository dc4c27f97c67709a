import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { AwardLineInput, PasteField, ReadForm } from '#contract';
import { remember, remembered } from '../../../remembered.ts';
import type { FreshLine } from '../lines/edit-lines.ts';
import { nameKeyOf } from '../lines/name-key.ts';
import { useAwardForms } from '../use-award-forms.ts';
import { keptFields, withLayout } from './layout-memory.ts';
import { type PreviewRow, readPaste } from './read-paste.ts';
import type { Table } from './table.ts';
import { readLayout } from './table-layout.ts';
import { useReadRows } from './use-read-rows.ts';

/** Under this name the layouts seen before are kept among the choices of the window. */
const KEPT = 'paste.recipients';

/** The choices of somebody who looks at a pasted list, and what the list becomes under them. */
export function usePasteReview(table: Table, fresh: FreshLine) {
  const forms = useAwardForms();
  const layout = useMemo(() => readLayout(table, forms), [table, forms]);
  const kept = useMemo(() => keptFields(remembered(KEPT), layout.headings), [layout]);
  const [chosen, setChosen] = useState<readonly PasteField[] | null>(null);
  const [bodyFrom, setBodyFrom] = useState<number | null>(null);
  const [isCarrying, setCarrying] = useState(true);
  const [form, setForm] = useState<ReadForm | null>(fresh.form);
  const fields = chosen ?? kept ?? layout.fields;
  const from = bodyFrom ?? layout.bodyFrom;
  const settings = useMemo(
    () => ({ fields, from, isCarrying, form, period: fresh.period }),
    [fields, from, isCarrying, form, fresh.period],
  );
  const applied = useDeferredValue(settings);
  const begin = useCallback(() => {
    const context = { forms, form: applied.form, period: applied.period, moneyFactor: layout.moneyFactor };
    const seen = { ...layout, fields: applied.fields, bodyFrom: applied.from };
    return readPaste(table, seen, context, applied.isCarrying);
  }, [table, layout, forms, applied]);
  const { rows, isReading, done } = useReadRows(begin);

  return {
    layout,
    rows,
    isReading,
    done,
    fields,
    from,
    isCarrying,
    form,
    isKnown: kept !== null,
    setBodyFrom,
    setCarrying,
    setForm,
    /** A field stands over one column at most. */
    setField: (column: number, field: PasteField) =>
      setChosen(
        fields.map((before, at) =>
          at === column ? field : before === field && field !== 'skip' ? 'skip' : before,
        ),
      ),
    keep: () => remember(KEPT, withLayout(remembered(KEPT), layout.headings, fields)),
  };
}
export type PasteReviewState = ReturnType<typeof usePasteReview>;

/** The lines that would be taken: those with a name. */
export function linesOf(rows: readonly PreviewRow[]): readonly AwardLineInput[] {
  return rows.flatMap((row) => (row.is === 'line' && row.line.asPrinted ? [row.line] : []));
}

/** How many of the lines may be in the decision already: the same name with the same form. */
export function alreadyPresent(lines: readonly AwardLineInput[], present: readonly AwardLineInput[]): number {
  if (present.length === 0) return 0;
  const keyOf = (line: AwardLineInput) => `${nameKeyOf(line)}|${line.form ?? ''}`;
  const known = new Set(present.map(keyOf));
  return lines.filter((line) => known.has(keyOf(line))).length;
}
