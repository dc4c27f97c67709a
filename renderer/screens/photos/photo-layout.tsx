import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useText } from '../../i18n/language.ts';
import { isNumber, useRemembered } from '../../remembered.ts';
import css from './photo-layout.module.css';

type PhotoLayoutProps = { readonly grid: ReactNode; readonly panel: ReactNode };

/** Widths of the panel in pixels; the grid keeps room for two photos beside each other. */
const USUAL = 360;
const NARROWEST = 300;
const WIDEST = 560;
const GRID_NARROWEST = 440;
const STEP = 24;

/** The grid with the caption panel beside it, at any width of the window: captions need both. */
export function PhotoLayout({ grid, panel }: PhotoLayoutProps) {
  const { common, photos } = useText();
  const root = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useRemembered('photos.panel', USUAL, isNumber);

  const setWithin = (wanted: number) => {
    const room = (root.current?.clientWidth ?? 0) - GRID_NARROWEST;
    setWidth(Math.round(Math.max(NARROWEST, Math.min(wanted, WIDEST, room))));
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setWithin((root.current?.getBoundingClientRect().right ?? 0) - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step) setWithin(width + step);
  };

  return (
    <div ref={root} className={css.layout} style={{ '--panel-width': `${width}px` }}>
      <div className={css.grid}>{grid}</div>
      <section className={css.panel} aria-label={photos.panel}>
        {panel}
      </section>
      <div
        className={css.border}
        role="separator"
        aria-orientation="vertical"
        aria-label={common.resize}
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
