import { useQuery } from '@tanstack/react-query';
import { TriangleAlert, Users } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { CommendationContent } from '#contract';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Section } from '../../../components/section.tsx';
import { useParam } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { recipientQueries } from '../../../queries/recipient.ts';
import { lineFilter } from '../lines/line-search.ts';
import { AwardTotals } from './award-totals.tsx';
import { type NumberedLine, numberedLines, sharedAchievement } from './numbered-lines.ts';
import { RecipientTable } from './recipient-table.tsx';
import css from './recipients.module.css';

/** From so many lines on, a list is searched rather than read. */
const WORTH_SEARCHING = 8;

type RecipientsProps = { readonly entryId: string; readonly content: CommendationContent };

/** Everybody a decision commends: to read, to search in, and in sums. */
export function Recipients({ entryId, content }: RecipientsProps) {
  const { commendations: text } = useText();
  const format = useFormat();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const { data: autoLinked } = useQuery(recipientQueries.reasons(entryId));
  const lines = useMemo(() => numberedLines(content, autoLinked), [content, autoLinked]);
  const fits = lineFilter(asked);
  const found = lines.filter(({ line }) => fits(line));
  const count = format.number(lines.length);
  return (
    <Section
      title={text.recipients}
      count={asked.trim() === '' ? count : text.foundOf(format.number(found.length), count)}
      actions={lines.length >= WORTH_SEARCHING && <LineSearch query={query} onQuery={setQuery} />}
    >
      {lines.length === 0 ? <NoRecipients /> : <Lines lines={lines} found={found} query={asked} />}
    </Section>
  );
}

type LineSearchProps = { readonly query: string; readonly onQuery: (query: string) => void };

function LineSearch({ query, onQuery }: LineSearchProps) {
  const { commendations: text } = useText();
  return (
    <input
      type="search"
      className={css.search}
      placeholder={text.searchLines}
      aria-label={text.searchLines}
      value={query}
      onChange={(event) => onQuery(event.target.value)}
    />
  );
}

type LinesProps = {
  readonly lines: readonly NumberedLine[];
  readonly found: readonly NumberedLine[];
  readonly query: string;
};

/** The table of the lines found, and what is true of all of them. */
function Lines({ lines, found, query }: LinesProps) {
  const { commendations: text } = useText();
  const format = useFormat();
  const shared = sharedAchievement(lines);
  const hasAchievements = shared === '' && lines.some(({ line }) => line.achievement !== '');
  const unlinked = lines.filter(({ line }) => line.agentId === null).length;
  return (
    <>
      {shared !== '' && (
        <p className={css.shared}>
          <span className={css.label}>{text.sharedAchievement}</span>
          {shared}
        </p>
      )}
      {found.length === 0 && <p className={css.none}>{text.noneFound}</p>}
      {found.length > 0 && <RecipientTable lines={found} query={query} hasAchievements={hasAchievements} />}
      {unlinked > 0 && (
        <p className={css.unlinked}>
          <TriangleAlert size={14} aria-hidden />
          {text.unlinked(format.number(unlinked))}
        </p>
      )}
      <AwardTotals lines={lines} />
    </>
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
