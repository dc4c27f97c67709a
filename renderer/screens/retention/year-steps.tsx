import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '../../components/button.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import css from './retention.module.css';
import { retentionPath } from './retention-paths.ts';

/** The year looked at, one back and one on. */
export function YearSteps({ year }: { readonly year: number }) {
  const { retention: text } = useText();
  const show = (to: number) => goTo(retentionPath(to), { replace: true });
  return (
    <span className={css.steps}>
      <IconButton icon={ChevronLeft} size={16} label={text.yearBefore} onClick={() => show(year - 1)} />
      <strong className={css.year}>{text.year(String(year))}</strong>
      <IconButton icon={ChevronRight} size={16} label={text.yearAfter} onClick={() => show(year + 1)} />
    </span>
  );
}
