import type { LucideIcon } from 'lucide-react';
import { useText } from '../../i18n/language.ts';
import css from './nothing-chosen.module.css';

type NothingChosenProps = {
  readonly icon: LucideIcon;
  /** What can be chosen, and what adds another: told with its key. */
  readonly choose: string;
  readonly add: string;
};

/** What stands beside a list as long as none of its rows is chosen: how to go on from here. */
export function NothingChosen({ icon: Icon, choose, add }: NothingChosenProps) {
  const { entry: text } = useText();
  return (
    <div className={css.nothing}>
      <Icon size={36} strokeWidth={1.4} className={css.icon} aria-hidden />
      <p className={css.choose}>{choose}</p>
      <dl className={css.keys}>
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>{text.keySearch}</dd>
        <dt>
          <kbd>↑</kbd> <kbd>↓</kbd>
        </dt>
        <dd>{text.keyMove}</dd>
        <dt>
          <kbd>Ctrl+N</kbd>
        </dt>
        <dd>{add}</dd>
      </dl>
    </div>
  );
}
