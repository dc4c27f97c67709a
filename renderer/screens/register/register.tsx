import { useQuery } from '@tanstack/react-query';
import { BookOpen, ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { Link, useSearch } from 'wouter';
import { type AwardRegister, registerParts } from '#contract';
import { useActions } from '../../actions/use-actions.ts';
import { IconButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { awardQueries, entryQueries } from '../../queries/entry.ts';
import { CertificateReport } from './certificate-report.tsx';
import { decisionYears } from './decision-years.ts';
import css from './register.module.css';
import { RegisterPart } from './register-part.tsx';
import { filterOf, linesPath, registerPath } from './register-paths.ts';
import { RegisterSums } from './register-sums.tsx';

/** The register of a year: what was awarded, by form, level, recipients, kind of reward and body. */
export function Register() {
  const { register: text } = useText();
  const years = decisionYears(useQuery(entryQueries.years()).data);
  const { year } = filterOf(useSearch(), years.latest);
  const { data, error, refetch } = useQuery(awardQueries.register(year));
  useActions([
    {
      id: 'register.lines',
      label: () => text.book,
      icon: BookOpen,
      scope: 'screen',
      place: 'toolbar',
      run: () => goTo(linesPath({ year })),
    },
    {
      id: 'register.print',
      label: ({ common }) => common.print,
      icon: Printer,
      shortcut: 'Ctrl+P',
      scope: 'screen',
      place: 'toolbar',
      run: () => print(),
    },
  ]);
  return (
    <>
      <PageHeader title={text.title(String(year))} aside={<YearSteps year={year} years={years.all} />} />
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingFrame shape="page" />}
      {data && <RegisterBody register={data} />}
    </>
  );
}

function RegisterBody({ register }: { readonly register: AwardRegister }) {
  const { register: text } = useText();
  const format = useFormat();
  const { year, now, before, revoked, proposed } = register;
  if (now.count + before.count + revoked + proposed === 0)
    return <EmptyState icon={BookOpen} title={text.none(String(year))} hint={text.noneHint} />;
  return (
    <div className={css.page}>
      <RegisterSums register={register} />
      <div className={css.parts}>
        {registerParts.map((part) => (
          <RegisterPart key={part} part={part} register={register} />
        ))}
      </div>
      <CertificateReport year={year} />
      {revoked > 0 && (
        <p className={css.aside}>
          <Link href={linesPath({ year, state: 'revoked' })}>{text.revoked(format.number(revoked))}</Link>
        </p>
      )}
      {proposed > 0 && (
        <p className={css.aside}>
          <Link href={linesPath({ year, state: 'proposed' })}>{text.proposed(format.number(proposed))}</Link>
        </p>
      )}
    </div>
  );
}

type YearStepsProps = { readonly year: number; readonly years: readonly number[] };

/** To another year: one back, one on, or any that has decisions. */
function YearSteps({ year, years }: YearStepsProps) {
  const { register: text } = useText();
  const show = (to: number) => goTo(registerPath(to), { replace: true });
  return (
    <span className={css.steps}>
      <IconButton icon={ChevronLeft} size={16} label={text.yearBefore} onClick={() => show(year - 1)} />
      <select
        className={css.year}
        aria-label={text.year}
        value={year}
        onChange={(event) => show(Number(event.target.value))}
      >
        {[...new Set([year, ...years])]
          .sort((a, b) => b - a)
          .map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
      </select>
      <IconButton icon={ChevronRight} size={16} label={text.yearAfter} onClick={() => show(year + 1)} />
    </span>
  );
}
