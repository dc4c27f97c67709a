import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useText } from '../i18n/language.ts';
import css from './data-grid.module.css';

type HeadColumn = { readonly key: string; readonly title: string; readonly align?: 'right' };
type DataGridHeadProps = {
  readonly columns: readonly HeadColumn[];
  readonly widths: readonly number[];
  readonly onResize: (key: string, width: number) => void;
};

const NARROWEST = 48;
const STEP = 16;

/** Titles of the columns, with borders that can be dragged or moved by arrow keys. */
export function DataGridHead({ columns, widths, onResize }: DataGridHeadProps) {
  const { field } = useText();
  return (
    <div role="row" tabIndex={-1} aria-rowindex={1} className={css.head}>
      <div role="columnheader" tabIndex={-1} className={css.number} aria-label={field.rowNumber}>
        #
      </div>
      {columns.map((column, at) => (
        <div
          key={column.key}
          role="columnheader"
          tabIndex={-1}
          aria-colindex={at + 1}
          className={css.title}
          data-align={column.align}
        >
          <span className={css.titleText}>{column.title}</span>
          <ResizeHandle width={widths[at] ?? NARROWEST} onResize={(width) => onResize(column.key, width)} />
        </div>
      ))}
    </div>
  );
}

function ResizeHandle({
  width,
  onResize,
}: {
  readonly width: number;
  readonly onResize: (width: number) => void;
}) {
  const { common } = useText();
  const start = useRef({ x: 0, width });
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLSpanElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onResize(Math.max(NARROWEST, start.current.width + event.clientX - start.current.x));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step) onResize(Math.max(NARROWEST, width + step));
  };
  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={common.resize}
      aria-valuenow={width}
      tabIndex={-1}
      className={css.handle}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
