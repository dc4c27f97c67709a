import { History, Trash2 } from 'lucide-react';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import css from './waiting.module.css';
import { WaitingRow } from './waiting.tsx';

type TodayProps = { readonly changed: number; readonly bin: number };

/** What happened today, and what can still be taken back. */
export function Today({ changed, bin }: TodayProps) {
  const { overview } = useText();
  return (
    <Section title={overview.today}>
      {changed === 0 && <p className={css.none}>{overview.changedNone}</p>}
      {changed > 0 && (
        <WaitingRow href="/log" count={changed}>
          <History size={17} aria-hidden />
          {overview.changedToday}
        </WaitingRow>
      )}
      {bin > 0 && (
        <WaitingRow href="/bin" count={bin}>
          <Trash2 size={17} aria-hidden />
          {overview.bin}
        </WaitingRow>
      )}
    </Section>
  );
}
