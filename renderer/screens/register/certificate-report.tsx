import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { CertificateSeries } from '#contract';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { entryPath } from '../../paths.ts';
import { awardQueries } from '../../queries/entry.ts';
import css from './certificate-report.module.css';

/** The certificate numbers of a year: each series with the numbers that are missing and those given twice. */
export function CertificateReport({ year }: { readonly year: number }) {
  const { register: text } = useText();
  const { data = [] } = useQuery(awardQueries.certificates(year));
  if (data.length === 0) return null;
  return (
    <div className={css.report}>
      <Section title={text.certificates}>
        <ul className={css.list}>
          {data.map((series) => (
            <SeriesLine key={series.tail} series={series} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function SeriesLine({
  series: { tail, count, last, gaps, doubles },
}: {
  readonly series: CertificateSeries;
}) {
  const { register: text } = useText();
  const format = useFormat();
  const missing = gaps.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  return (
    <li className={css.series}>
      <span className={css.tail}>{tail || text.noTail}</span>
      <div>
        <p>{text.certificateCount(format.number(count), String(last))}</p>
        {missing !== '' && <p className={css.fault}>{text.certificateGaps(missing)}</p>}
        {doubles.map(({ certificateNo, lines }) => (
          <p key={certificateNo} className={css.fault}>
            {text.certificateDoubles(certificateNo)}
            {lines.map(({ entryId, number, asPrinted }, at) => (
              <span key={`${entryId} ${asPrinted}`}>
                {at > 0 ? '; ' : ' '}
                {asPrinted} (<Link href={entryPath('commendation', entryId)}>{number || '…'}</Link>)
              </span>
            ))}
          </p>
        ))}
        {gaps.length + doubles.length === 0 && <p className={css.whole}>{text.certificatesWhole}</p>}
      </div>
    </li>
  );
}
