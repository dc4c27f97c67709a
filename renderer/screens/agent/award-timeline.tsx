import { useQuery } from '@tanstack/react-query';
import { Award } from 'lucide-react';
import { Link } from 'wouter';
import { type AwardOfAgent, formatMoney } from '#contract';
import { Section } from '../../components/section.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { entryPath } from '../../paths.ts';
import { awardQueries } from '../../queries/entry.ts';
import css from './award-timeline.module.css';
import { type AwardYear, awardYears } from './award-years.ts';

/** What somebody was awarded, year by year: gaps are seen, revoked ones struck through and not counted. */
export function AwardTimeline({ agentId }: { readonly agentId: string }) {
  const { agent: text } = useText();
  const format = useFormat();
  const { data = [] } = useQuery(awardQueries.ofAgent(agentId));
  const counted = data.filter((award) => !award.isRevoked).length;
  if (data.length === 0) return null;
  return (
    <Section title={text.awarded} count={text.awards(format.number(counted))}>
      <ol className={css.years}>
        {awardYears(data).map((row) => (
          <YearRow key={row.year ?? 'undated'} row={row} />
        ))}
      </ol>
    </Section>
  );
}

function YearRow({ row }: { readonly row: AwardYear }) {
  const { agent: text, common } = useText();
  const format = useFormat();
  return (
    <li className={css.row} data-gap={row.awards.length === 0} data-run={row.run?.place}>
      <span className={css.year}>{row.year ?? common.noYear}</span>
      <div className={css.awards}>
        {row.awards.length === 0 && <span className={css.none}>{text.noAward}</span>}
        {row.awards.map((award) => (
          <AwardLine key={award.lineId} award={award} />
        ))}
      </div>
      {row.run?.place === 'newest' && (
        <span className={css.run}>{text.consecutive(format.number(row.run.years))}</span>
      )}
    </li>
  );
}

function AwardLine({ award }: { readonly award: AwardOfAgent }) {
  const { agent: text } = useText();
  const [language] = useLanguage();
  const format = useFormat();
  const form = [award.form, award.awardClass && text.awardClass(award.awardClass)].filter(Boolean).join(' ');
  const then = [award.position, award.unit].filter(Boolean).join(', ');
  const signed = award.signedOn ? format.date(award.signedOn) : '';
  return (
    <div className={css.award} data-revoked={award.isRevoked}>
      <Award size={15} className={css.mark} aria-hidden />
      <div>
        <p>
          <span className={css.form}>{form}</span>
          <span className={css.decision}>
            {' · '}
            <Link href={entryPath('commendation', award.entryId)}>{award.number || text.decision}</Link>
            {signed && ` · ${signed}`}
          </span>
        </p>
        <p className={css.small}>
          {[then, award.achievement, award.money === null ? '' : formatMoney(award.money, language)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {award.isRevoked && <p className={css.revoked}>{text.revokedBy(award.revokedBy)}</p>}
      </div>
    </div>
  );
}
