import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import css from './section.module.css';

type SectionProps = {
  readonly title: string;
  /** Under this name a link on the page leads here. */
  readonly anchor?: string;
  /** How many things are in it, shown beside the title. */
  readonly count?: string;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** Given: the section can be folded and starts that way. */
  readonly isFolded?: boolean;
  readonly children: ReactNode;
};

/** A titled part of a page. */
export function Section({ title, anchor, count, actions, isFolded, children }: SectionProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(!isFolded);
  const heading = (
    <>
      {title}
      {count && <span className={css.count}>{count}</span>}
    </>
  );
  return (
    <section id={anchor} tabIndex={anchor ? -1 : undefined} className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {isFolded === undefined ? (
            heading
          ) : (
            <button
              type="button"
              className={css.fold}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              <ChevronRight size={16} className={css.arrow} aria-hidden />
              {heading}
            </button>
          )}
        </h2>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {isOpen && children}
    </section>
  );
}
