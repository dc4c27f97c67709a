import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { SCROLL_REGION } from '../scroll-region.ts';
import css from './paste-preview.module.css';
import { PreviewCells } from './preview-cells.tsx';
import type { PreviewRow } from './read-paste.ts';

const ROW = 32;

/** What every row of the pasted table becomes, with what is wrong with it. */
export function PastePreview({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const { commendations: text } = useText();
  const format = useFormat();
  const [isOnlyProblems, setOnlyProblems] = useState(false);
  const doubtful = rows.filter((row) => row.is === 'line' && row.problems.length > 0);
  const shown = isOnlyProblems && doubtful.length > 0 ? doubtful : rows;
  return (
    <div>
      <div className={css.bar}>
        <h3 className={css.title}>{text.paste.preview}</h3>
        {doubtful.length === 0 ? (
          <p className={css.fine}>{text.paste.noProblems}</p>
        ) : (
          <label className={css.filter}>
            <input
              type="checkbox"
              checked={isOnlyProblems}
              onChange={(event) => setOnlyProblems(event.target.checked)}
            />
            {text.paste.onlyProblems(format.number(doubtful.length))}
          </label>
        )}
      </div>
      <PreviewTable rows={shown} />
    </div>
  );
}

function PreviewTable({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const { commendations: text } = useText();
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const { column } = text;
  const titles = [
    ...[text.paste.row, column.asPrinted, column.birthYear, column.position, column.unit],
    ...[text.paste.formTitle, column.achievement, column.money, column.certificateNo, text.paste.look],
  ];
  return (
    <section ref={scroller} className={css.scroller} aria-label={text.paste.preview} {...SCROLL_REGION}>
      <table className={css.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {titles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr aria-hidden style={{ height: items[0]?.start ?? 0 }} />
          {items.map(({ index }) => {
            const row = rows[index];
            return (
              row && (
                <tr key={row.at} aria-rowindex={index + 2} className={css.row} data-is={row.is}>
                  <PreviewCells row={row} />
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
