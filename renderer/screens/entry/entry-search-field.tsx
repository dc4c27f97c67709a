import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { EntryKind } from '#contract';
import { SuggestField } from '../../components/suggest-field.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { searchQueries } from '../../queries/search.ts';
import css from './entry-search-field.module.css';

/** An entry that was found. */
export type FoundEntry = { readonly id: string; readonly kind: EntryKind; readonly title: string };

type EntrySearchFieldProps = {
  readonly label: string;
  readonly help: string;
  /** Entries that are not offered. */
  readonly except: ReadonlySet<string>;
  readonly onPick: (entry: FoundEntry) => void;
};

/** Any entry by typing, found by the same search as everywhere; after a pick the next can be typed. */
export function EntrySearchField({ label, help, except, onPick }: EntrySearchFieldProps) {
  const { kinds, entry: text } = useText();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const found = useQuery({ ...searchQueries.entries(asked), enabled: asked !== '' });
  const hits = (asked === '' ? [] : (found.data?.hits ?? [])).filter((hit) => !except.has(hit.id));
  const pick = (id: string) => {
    const hit = hits.find((one) => one.id === id);
    if (!hit) return;
    setTyped('');
    onPick({ id, kind: hit.kind as EntryKind, title: hit.title });
  };
  return (
    <div className={css.field}>
      <SuggestField
        label={label}
        help={help}
        text={typed}
        onText={setTyped}
        suggestionsLabel={label}
        suggestions={hits.map(({ id, kind, number, title, date }) => ({
          key: id,
          content: [kinds.entry[kind as EntryKind], number, title, date && format.date(date)]
            .filter(Boolean)
            .join(' · '),
        }))}
        {...(asked !== '' && found.data ? { none: text.noneFound } : {})}
        onPick={pick}
        isFirstChosen
      />
    </div>
  );
}
