import { X } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useText } from '../i18n/language.ts';
import { isNumber, useRemembered } from '../remembered.ts';
import { IconButton } from './button.tsx';
import css from './split-view.module.css';

type SplitViewProps = {
  /** Under this name the width is remembered. */
  readonly name: string;
  readonly list: ReactNode;
  /** The detail; below 1200 px it slides over the list. Null shows the list alone (narrow) or beside nothing. */
  readonly detail: ReactNode | null;
  readonly detailLabel: string;
  readonly onCloseDetail: () => void;
  /** In a narrow window, whether the detail covers the list now; without it, whenever there is one. */
  readonly isOver?: boolean;
  readonly initialWidth?: number;
};

const NARROWEST = 300;
const STEP = 24;
/** What the detail keeps at least, in pixels. */
const DETAIL_NARROWEST = 420;

/** List and detail side by side with a border that can be dragged, or moved with the arrow keys. */
export function SplitView({
  name,
  list,
  detail,
  detailLabel,
  onCloseDetail,
  isOver = detail !== null,
  initialWidth = 440,
}: SplitViewProps) {
  const text = useText();
  const root = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useRemembered(`split.${name}`, initialWidth, isNumber);

  const setWithin = (wanted: number) => {
    const room = (root.current?.clientWidth ?? 1200) - DETAIL_NARROWEST;
    setWidth(Math.round(Math.max(NARROWEST, Math.min(wanted, room))));
  };
  return (
    <div ref={root} className={css.split} data-over={isOver} style={{ '--list-width': `${width}px` }}>
      <div className={css.list}>{list}</div>
      <SplitBorder
        width={width}
        onMove={setWithin}
        leftOf={() => root.current?.getBoundingClientRect().left ?? 0}
      />
      <section className={css.detail} aria-label={detailLabel}>
        {detail}
      </section>
      {detail !== null && (
        <IconButton
          className={css.close ?? ''}
          icon={X}
          look="plain"
          label={text.common.closeDetail}
          onClick={onCloseDetail}
        />
      )}
    </div>
  );
}

type SplitBorderProps = {
  readonly width: number;
  readonly onMove: (width: number) => void;
  /** Where the list begins, in pixels of the window. */
  readonly leftOf: () => number;
};

function SplitBorder({ width, onMove, leftOf }: SplitBorderProps) {
  const { common } = useText();
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(event.clientX - leftOf());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step) onMove(width + step);
  };
  return (
    <div
      className={css.border}
      role="separator"
      aria-orientation="vertical"
      aria-label={common.resize}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
