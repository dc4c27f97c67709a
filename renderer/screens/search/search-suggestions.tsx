import { useQuery } from '@tanstack/react-query';
import { useText } from '../../i18n/language.ts';
import { searchQueries } from '../../queries/search.ts';
import css from './search-suggestions.module.css';

type SearchSuggestionsProps = { readonly asked: string; readonly onPick: (text: string) => void };

/** How what is being typed may go on, as the archive has it. Nothing is changed until one is picked. */
export function SearchSuggestions({ asked, onPick }: SearchSuggestionsProps) {
  const { search } = useText();
  const { data = [] } = useQuery({ ...searchQueries.complete(asked), enabled: asked !== '' });
  if (asked === '' || data.length === 0) return null;
  return (
    <div className={css.line}>
      <span className={css.lead} id="search-suggestions">
        {search.goOn}
      </span>
      <ul className={css.list} aria-labelledby="search-suggestions">
        {data.map((text) => (
          <li key={text}>
            <button type="button" className={css.suggestion} onClick={() => onPick(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
