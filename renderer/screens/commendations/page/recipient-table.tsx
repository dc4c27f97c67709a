import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { keysOf } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { RecipientRow } from './recipient-row.tsx';
import css from './recipient-table.module.css';
import type { NumberedLine } from './numbered-lines.ts';

type RecipientTableProps = {
  readonly lines: readonly NumberedLine[];
  /** Words to mark. */
  readonly query: string;
};

const USUAL_ROW = 54;

/** The lines of a decision as a table of any length; only the rows in sight exist. Empty columns are left out. */
export function RecipientTable({ lines, query }: RecipientTableProps) {
  const { commendations: text } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW,
    getItemKey: (index) => lines[index]?.line.id ?? index,
    overscan: 6,
  });
  const terms = keysOf(query).map((key) => ({ key, isPrefix: true }));
  const shown = {
    achievement: lines.some(({ line }) => line.achievement !== ''),
    money: lines.some(({ line }) => line.money !== null),
    certificate: lines.some(({ line }) => line.certificateNo !== ''),
  };
  return (
    <div ref={scroller} className={css.scroller}>
      <div
        role="table"
        aria-label={text.recipients}
        aria-rowcount={lines.length + 1}
        className={css.table}
        data-achievement={shown.achievement}
        data-money={shown.money}
        data-certificate={shown.certificate}
      >
        <div role="row" className={css.head} aria-rowindex={1}>
          <span role="columnheader" className={css.number}>
            #
          </span>
          <span role="columnheader">{text.column.asPrinted}</span>
          <span role="columnheader">{text.position}</span>
          <span role="columnheader">{text.form}</span>
          {shown.achievement && <span role="columnheader">{text.column.achievement}</span>}
          {shown.money && (
            <span role="columnheader" className={css.amount}>
              {text.column.money}
            </span>
          )}
          {shown.certificate && <span role="columnheader">{text.column.certificateNo}</span>}
        </div>
        <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const numbered = lines[index];
            return (
              numbered && (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  role="row"
                  data-index={index}
                  aria-rowindex={index + 2}
                  className={css.row}
                  data-revoked={numbered.line.revokedBy !== ''}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <RecipientRow numbered={numbered} terms={terms} shown={shown} />
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
