import { useQuery } from '@tanstack/react-query';
import type { AgentKind } from '#contract';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { awardQueries } from '../../../queries/entry.ts';
import css from './award-history.module.css';
import { AwardRow } from './award-row.tsx';

type UnlinkedAwardsProps = { readonly name: string; readonly kind: AgentKind };

/** Awards printed with the same name that nobody has linked to anybody yet: perhaps theirs, perhaps a namesake's. */
export function UnlinkedAwards({ name, kind }: UnlinkedAwardsProps) {
  const { agent: text } = useText();
  const format = useFormat();
  const { data = [] } = useQuery(awardQueries.unlinked(name, kind));
  if (data.length === 0) return null;
  return (
    <Section title={text.unlinkedAwards} count={format.number(data.length)}>
      <p className={css.hint}>{text.unlinkedHint}</p>
      <ul className={css.unlinked}>
        {data.map((award) => (
          <li key={award.lineId} className={css.line}>
            <span className={css.year}>{award.year}</span>
            <AwardRow award={award} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
