import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { keysOf } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { SCROLL_REGION } from '../scroll-region.ts';
import type { NumberedLine } from './numbered-lines.ts';
import { RecipientRow } from './recipient-row.tsx';
import css from './recipient-table.module.css';
import type { ShownColumns } from './shown-columns.ts';

type RecipientTableProps = {
  readonly lines: readonly NumberedLine[];
  /** Words to mark. */
  readonly query: string;
  readonly hasAchievements: boolean;
};

const USUAL_ROW = 54;

/** The lines of a decision as a table of any length; only the rows in sight exist. */
export function RecipientTable({ lines, query, hasAchievements }: RecipientTableProps) {
  const { commendations: text } = useText();
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW,
    getItemKey: (index) => lines[index]?.line.id ?? index,
    overscan: 6,
  });
  const terms = keysOf(query).map((key) => ({ key, isPrefix: true }));
  const shown: ShownColumns = {
    achievement: hasAchievements,
    money: lines.some(({ line }) => line.money !== null),
  };
  const items = virtual.getVirtualItems();
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <section ref={scroller} className={css.scroller} aria-label={text.recipients} {...SCROLL_REGION}>
      <table className={css.table} data-achievements={hasAchievements} aria-rowcount={lines.length + 1}>
        <Head shown={shown} />
        <tbody>
          <tr aria-hidden style={{ height: items[0]?.start ?? 0 }} />
          {items.map(({ index, key }) => {
            const numbered = lines[index];
            return (
              numbered && (
                <tr
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  aria-rowindex={index + 2}
                  className={css.row}
                  data-revoked={numbered.isRevoked}
                >
                  <RecipientRow numbered={numbered} terms={terms} shown={shown} />
                </tr>
              )
            );
          })}
          <tr aria-hidden style={{ height: below }} />
        </tbody>
      </table>
    </section>
  );
}

function Head({ shown }: { readonly shown: ShownColumns }) {
  const { commendations: text } = useText();
  return (
    <>
      <colgroup>
        <col className={css.colNumber} />
        <col className={css.colName} />
        <col className={css.colPlace} />
        <col className={css.colForm} />
        {shown.achievement && <col className={css.colAchievement} />}
        {shown.money && <col className={css.colMoney} />}
      </colgroup>
      <thead>
        <tr aria-rowindex={1} className={css.head}>
          <th scope="col" className={css.number}>
            #
          </th>
          <th scope="col">{text.column.asPrinted}</th>
          <th scope="col">{text.position}</th>
          <th scope="col">{text.form}</th>
          {shown.achievement && <th scope="col">{text.column.achievement}</th>}
          {shown.money && (
            <th scope="col" className={css.amount}>
              {text.column.money}
            </th>
          )}
        </tr>
      </thead>
    </>
  );
}
