import { useQuery } from '@tanstack/react-query';
import { Clock, Lightbulb, Pencil, Search, Star, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { SavedSearch } from '#contract';
import { Button, IconButton } from '../../components/button.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { savedSearchQueries } from '../../queries/search.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useReadOnly } from '../../queries/use-read-only.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { useRecentSearches } from './recent-searches.ts';
import { SaveSearchDialog } from './save-search-dialog.tsx';
import { fromSaved, searchPath } from './search-request.ts';
import css from './search-start.module.css';

const pathOf = (text: string): string => `/search?q=${encodeURIComponent(text)}`;

/** Before anything is asked: the searches that are kept, the latest ones, and what can be asked, with examples. */
export function SearchStart() {
  const { search } = useText();
  return (
    <div className={css.page}>
      <header className={css.lead}>
        <Search size={26} strokeWidth={1.5} aria-hidden />
        <div>
          <h2 className={css.leadTitle}>{search.startTitle}</h2>
          <p>{search.startHint}</p>
        </div>
      </header>
      <div className={css.columns}>
        <SavedSearches />
        <RecentSearches />
        <Part icon={<Lightbulb size={16} aria-hidden />} title={search.examples}>
          <ul>
            {search.exampleList.map(({ text, why }) => (
              <li key={text} className={css.line}>
                <button type="button" className={css.open} onClick={() => goTo(pathOf(text))}>
                  {text}
                  <span className={css.why}>{why}</span>
                </button>
              </li>
            ))}
          </ul>
        </Part>
      </div>
    </div>
  );
}

type PartProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

function Part({ icon, title, action, children }: PartProps) {
  return (
    <section className={css.part} aria-label={title}>
      <div className={css.head}>
        {icon}
        <h3 className={css.title}>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}

function SavedSearches() {
  const { search } = useText();
  const { data = [] } = useQuery(savedSearchQueries.list());
  const [renaming, rename] = useState<SavedSearch | null>(null);
  const sayDone = useNotifyUndoable();
  const remove = useCommand(archive.savedSearch.remove, { onDone: () => sayDone(search.removed) });
  const isReadOnly = useReadOnly();
  return (
    <Part icon={<Star size={16} aria-hidden />} title={search.savedSearches}>
      {data.length === 0 && <p className={css.none}>{search.savedNone}</p>}
      <ul>
        {data.map((saved) => (
          <li key={saved.id} className={css.line}>
            <button type="button" className={css.open} onClick={() => goTo(searchPath(fromSaved(saved)))}>
              {saved.name}
              {saved.text !== saved.name && <span className={css.why}>{saved.text}</span>}
            </button>
            {!isReadOnly && (
              <>
                <IconButton
                  icon={Pencil}
                  size={15}
                  label={search.renameOf(saved.name)}
                  onClick={() => rename(saved)}
                />
                <IconButton
                  icon={Trash2}
                  size={15}
                  label={search.removeOf(saved.name)}
                  onClick={() => remove.give({ id: saved.id })}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      {renaming && (
        <SaveSearchDialog request={fromSaved(renaming)} renamed={renaming} onClose={() => rename(null)} />
      )}
    </Part>
  );
}

function RecentSearches() {
  const { search } = useText();
  const { recent, forget } = useRecentSearches();
  const clear = recent.length > 0 && (
    <Button look="quiet" isSmall onClick={forget}>
      {search.forget}
    </Button>
  );
  return (
    <Part icon={<Clock size={16} aria-hidden />} title={search.recentSearches} action={clear}>
      {recent.length === 0 && <p className={css.none}>{search.recentNone}</p>}
      <ul>
        {recent.map((text) => (
          <li key={text} className={css.line}>
            <button type="button" className={css.open} onClick={() => goTo(pathOf(text))}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
