import { X } from 'lucide-react';
import type { HostState } from '#contract';
import { IconButton } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './first-run.module.css';
import type { Station } from './use-station.ts';

type RecentListProps = { readonly recent: HostState['recent']; readonly station: Station };

/** Archives opened before. One whose folder is away (a stick) is said so and can still be tried. */
export function RecentList({ recent, station }: RecentListProps) {
  const { firstRun } = useText();
  const format = useFormat();
  return (
    <section className={css.way}>
      <h2>{firstRun.recent}</h2>
      <ul className={css.recent}>
        {recent.slice(0, 4).map(({ folder, office, openedAt, isMissing }) => (
          <li key={folder} className={css.recentRow} data-missing={isMissing}>
            <button type="button" className={css.recentOpen} onClick={() => void station.open(folder)}>
              <span className={css.recentOffice}>{office || folder}</span>
              <span className={css.recentFolder}>{folder}</span>
              <span className={css.recentWhen}>
                {isMissing ? firstRun.recentMissing : format.moment(openedAt)}
              </span>
            </button>
            <IconButton
              icon={X}
              size={15}
              label={firstRun.recentForget(office || folder)}
              onClick={() => void station.forget(folder)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
