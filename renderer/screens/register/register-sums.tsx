import { Link } from 'wouter';
import type { AwardRegister } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { linesPath } from './register-paths.ts';
import css from './register-sums.module.css';

type SumProps = {
  readonly label: string;
  readonly now: number;
  readonly before: number;
  readonly year: number;
  readonly href?: string;
};

/** What a year comes to, beside the year before: awards, decisions, money. */
export function RegisterSums({ register }: { readonly register: AwardRegister }) {
  const { register: text } = useText();
  const { year, now, before, decisions } = register;
  return (
    <dl className={css.sums}>
      <Sum label={text.awards} now={now.count} before={before.count} year={year} href={linesPath({ year })} />
      <Sum
        label={text.decisions}
        now={decisions.now}
        before={decisions.before}
        year={year}
        href={`/commendations?year=${year}`}
      />
      <Sum label={text.money} now={now.money} before={before.money} year={year} />
    </dl>
  );
}

function Sum({ label, now, before, year, href }: SumProps) {
  const { register: text } = useText();
  const format = useFormat();
  const change = now - before;
  return (
    <div className={css.sum}>
      <dt>{label}</dt>
      <dd className={css.number}>
        {href && now > 0 ? <Link href={href}>{format.number(now)}</Link> : format.number(now)}
      </dd>
      <dd className={css.before}>
        {text.before(String(year - 1), format.number(before))}
        {change !== 0 && ` (${change > 0 ? '+' : '−'}${format.number(Math.abs(change))})`}
      </dd>
    </div>
  );
}
