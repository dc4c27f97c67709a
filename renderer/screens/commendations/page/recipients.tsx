import { TriangleAlert, Users } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { CommendationContent } from '#contract';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Section } from '../../../components/section.tsx';
import { useParam } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { lineFilter } from '../lines/line-search.ts';
import { AwardTotals } from './award-totals.tsx';
import { numberedLines, sharedAchievement } from './numbered-lines.ts';
import { RecipientTable } from './recipient-table.tsx';
import css from './recipients.module.css';

/** From so many lines on, a list is searched rather than read. */
const WORTH_SEARCHING = 8;

/** Everybody a decision commends: to read, to search in, and in sums. */
export function Recipients({ content }: { readonly content: CommendationContent }) {
  const { commendations: text } = useText();
  const format = useFormat();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const lines = useMemo(() => numberedLines(content), [content]);
  const fits = lineFilter(asked);
  const found = lines.filter(({ line }) => fits(line));
  const count = format.number(lines.length);
  const shared = sharedAchievement(lines);
  const hasAchievements = lines.some(({ line }) => line.achievement !== '');
  const unlinked = lines.filter(({ line }) => line.agentId === null).length;
  return (
    <Section
      title={text.recipients}
      count={asked.trim() === '' ? count : text.foundOf(format.number(found.length), count)}
      actions={
        lines.length >= WORTH_SEARCHING && (
          <input
            type="search"
            className={css.search}
            placeholder={text.searchLines}
            aria-label={text.searchLines}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        )
      }
    >
      {lines.length === 0 && <NoRecipients />}
      {lines.length > 0 && found.length === 0 && <p className={css.none}>{text.noneFound}</p>}
      {shared !== '' && (
        <p className={css.shared}>
          <span className={css.label}>{text.sharedAchievement}</span>
          {shared}
        </p>
      )}
      {found.length > 0 && (
        <RecipientTable lines={found} query={asked} hasAchievements={shared === '' && hasAchievements} />
      )}
      {unlinked > 0 && (
        <p className={css.unlinked}>
          <TriangleAlert size={14} aria-hidden />
          {text.unlinked(format.number(unlinked))}
        </p>
      )}
      {lines.length > 0 && <AwardTotals lines={lines.map(({ line }) => line)} />}
    </Section>
  );
}

function NoRecipients() {
  const { commendations: text } = useText();
  const [, setEdit] = useParam('edit');
  return (
    <EmptyState icon={Users} title={text.noRecipients} hint={text.noRecipientsHint}>
      <Button onClick={() => setEdit('1')}>{text.editRecipients}</Button>
    </EmptyState>
  );
}
