import { Link } from 'wouter';
import type { RetentionDesk } from '#contract';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { countOf } from './due-counts.ts';
import css from './retention.module.css';
import { duePath } from './retention-paths.ts';

const PARTS = ['longer_paper', 'no_retention', 'no_end', 'no_years'] as const;

/** Dossiers of which nothing can be said, or that are kept back for one of their papers; each with what to do. */
export function Unclear({ desk }: { readonly desk: RetentionDesk }) {
  const { retention: text } = useText();
  const format = useFormat();
  const parts = PARTS.map((part) => ({ part, count: countOf(desk, part) })).filter(({ count }) => count > 0);
  if (parts.length === 0) return null;
  return (
    <Section title={text.unclear}>
      <ul className={css.unclear}>
        {parts.map(({ part, count }) => (
          <li key={part}>
            <Link href={duePath({ year: desk.year, part, fondsId: null, endYear: null })}>
              <span>{text.part[part]}</span>
              <strong>{format.number(count)}</strong>
            </Link>
            <p className={css.hint}>{text.help[part]}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
