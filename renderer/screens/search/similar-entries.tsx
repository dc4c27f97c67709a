import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { KindIcon } from '../../components/kind-icon.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { searchQueries } from '../../queries/search.ts';
import { hitPath } from './hit-path.ts';
import css from './similar-entries.module.css';

/** What has the most to do with an entry: the same rare words, people and numbers. */
export function SimilarEntries({ id }: { readonly id: string }) {
  const { common, search } = useText();
  const format = useFormat();
  const { data } = useQuery(searchQueries.similar(id));
  const hits = data?.hits ?? [];
  if (hits.length === 0) return null;
  return (
    <section className={css.part} aria-label={search.similar}>
      <h3 className={css.title}>{search.similar}</h3>
      <ul>
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link href={hitPath(hit)} className={css.line}>
              <KindIcon kind={hit.kind} size={16} />
              <span className={css.words}>{hit.title || common.untitled}</span>
              <span className={css.date}>{hit.date && format.date(hit.date)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
