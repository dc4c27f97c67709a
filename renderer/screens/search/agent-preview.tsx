import { useQuery } from '@tanstack/react-query';
import type { Agent } from '#contract';
import { AgentLine } from '../../components/agent-line.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { awardQueries } from '../../queries/entry.ts';
import css from './hit-preview.module.css';

const AWARDS_SHOWN = 12;

/** Who it is, and the awards so far. */
export function AgentPreview({ agent }: { readonly agent: Agent }) {
  const { content: words, search } = useText();
  const format = useFormat();
  const { data } = useQuery(awardQueries.history(agent.summary.id));
  const awards = data?.awards ?? [];
  return (
    <>
      <AgentLine agent={agent.summary} />
      <div className={css.part}>
        <KeyValues values={[{ label: words.notes, value: agent.content.notes, isWide: true }]} />
      </div>
      {awards.length > 0 && (
        <section className={css.part}>
          <h3 className={css.partTitle}>{search.awards}</h3>
          <ul>
            {awards.slice(0, AWARDS_SHOWN).map((award) => (
              <li key={award.lineId} className={css.award} data-revoked={award.stage === 'revoked'}>
                <span>{award.year}</span>
                <span>{award.form}</span>
                <span>{award.number}</span>
              </li>
            ))}
          </ul>
          {awards.length > AWARDS_SHOWN && (
            <p>{search.moreAwards(format.number(awards.length - AWARDS_SHOWN))}</p>
          )}
        </section>
      )}
    </>
  );
}
