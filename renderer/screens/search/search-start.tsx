import { Search } from 'lucide-react';
import { EmptyState } from '../../components/empty-state.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import css from './search-start.module.css';

/** Before anything is asked: what can be asked, with examples to try. */
export function SearchStart() {
  const { search } = useText();
  return (
    <EmptyState icon={Search} title={search.startTitle} hint={search.startHint}>
      <ul className={css.examples} aria-label={search.examples}>
        {search.exampleList.map((example) => (
          <li key={example}>
            <button
              type="button"
              className={css.example}
              onClick={() => goTo(`/search?q=${encodeURIComponent(example)}`)}
            >
              {example}
            </button>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
