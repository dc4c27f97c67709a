import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet, Stamp } from 'lucide-react';
import { useState } from 'react';
import type { Agent, AwardHistory as History } from '#contract';
import { Button } from '../../../components/button.tsx';
import { notifyDone } from '../../../components/notify.tsx';
import { Section } from '../../../components/section.tsx';
import { goTo } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { confirmationPath } from '../../../paths.ts';
import { awardQueries } from '../../../queries/entry.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { saveSheet } from '../../../sheets/sheet.ts';
import css from './award-history.module.css';
import { AwardTimeline } from './award-timeline.tsx';
import { historySheet } from './history-sheet.ts';
import { UnlinkedAwards } from './unlinked-awards.tsx';
import { YearStrip } from './year-strip.tsx';

/** What somebody was awarded: how often and when at a glance, then year by year with what proves it. */
export function AwardHistory({ agent: { summary } }: { readonly agent: Agent }) {
  const { agent: text } = useText();
  const format = useFormat();
  const [withPredecessors, setWithPredecessors] = useState(true);
  const { data } = useQuery(awardQueries.history(summary.id, withPredecessors));
  const hasBefore = !withPredecessors || (data?.predecessors.length ?? 0) > 0;
  if (!data) return null;
  return (
    <>
      {(data.awards.length > 0 || hasBefore) && (
        <Section
          title={text.awarded}
          count={glance(data, text.awards(format.number(data.count)))}
          actions={<HistoryActions agent={summary} history={data} />}
        >
          {hasBefore && (
            <label className={css.before}>
              <input
                type="checkbox"
                checked={withPredecessors}
                onChange={(event) => setWithPredecessors(event.target.checked)}
              />
              {text.withPredecessors}
            </label>
          )}
          <YearStrip history={data} />
          <AwardTimeline history={data} />
        </Section>
      )}
      <UnlinkedAwards name={summary.name} kind={summary.kind} />
    </>
  );
}

type HistoryActionsProps = { readonly agent: Agent['summary']; readonly history: History };

/** The history on paper and as a workbook. */
function HistoryActions({ agent: { id, kind, name }, history: { awards } }: HistoryActionsProps) {
  const text = useText();
  const format = useFormat();
  const { give, isBusy } = useCommand(
    () => saveSheet(`${text.confirmation.sheet} ${name}`, historySheet(name, awards, { text, format })),
    { onDone: () => notifyDone(text.common.sheetSaved) },
  );
  return (
    <>
      <Button isSmall icon={Stamp} onClick={() => goTo(confirmationPath(kind, id))}>
        {text.confirmation.open}
      </Button>
      <Button isSmall icon={FileSpreadsheet} disabled={isBusy} onClick={() => give(undefined)}>
        {text.common.saveSheet}
      </Button>
    </>
  );
}

/** How often, and from which year to which: "12 times, 2011–2024". */
function glance({ awards }: History, times: string): string {
  const years = awards.flatMap(({ year, stage }) =>
    year === null || stage === 'revoked' || stage === 'proposed' ? [] : [year],
  );
  if (years.length === 0) return times;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return `${times}, ${first === last ? first : `${first}–${last}`}`;
}
