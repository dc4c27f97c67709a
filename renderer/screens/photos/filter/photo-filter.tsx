import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { useActions } from '../../../actions/use-actions.ts';
import { Button } from '../../../components/button.tsx';
import { useParam } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { entryQueries } from '../../../queries/entry.ts';
import { useDossierName } from '../../pickers/dossier-picker.tsx';
import { EventFilter } from './event-filter.tsx';
import { GapChips } from './gap-chips.tsx';
import css from './photo-filter.module.css';

type PhotoFilterProps = {
  /** Photos just added, when the grid shows only those. */
  readonly added: readonly string[] | null;
  readonly onAllAgain: () => void;
};

/** What narrows the grid: words of the title, year, event, and what is still to be written. */
export function PhotoFilter({ added, onAllAgain }: PhotoFilterProps) {
  const { entry: text, photos } = useText();
  const format = useFormat();
  if (added) {
    return (
      <Button isSmall icon={X} onClick={onAllAgain}>
        {photos.onlyAdded(format.number(added.length))}
      </Button>
    );
  }
  return (
    <>
      <WordFilter label={text.searchList} />
      <YearFilter />
      <EventFilter />
      <GapChips />
      <DossierChip />
    </>
  );
}

function WordFilter({ label }: { readonly label: string }) {
  const [words, setWords] = useParam('text');
  const input = useRef<HTMLInputElement>(null);
  useActions([
    {
      id: 'list.search',
      scope: 'screen',
      shortcut: '/',
      label: (all) => all.action['list.search'],
      run: () => input.current?.focus(),
    },
  ]);
  return (
    <input
      ref={input}
      type="search"
      className={css.words}
      placeholder={label}
      aria-label={label}
      value={words}
      onChange={(event) => setWords(event.target.value)}
    />
  );
}

function YearFilter() {
  const { entry: text } = useText();
  const format = useFormat();
  const [year, setYear] = useParam('year');
  const years = useQuery(entryQueries.years());
  const ofPhotos = (years.data ?? []).filter((one) => one.kind === 'photo' && one.year !== null);
  return (
    <select
      className={css.year}
      aria-label={text.year}
      value={year}
      onChange={(event) => setYear(event.target.value)}
    >
      <option value="">{text.allYears}</option>
      {ofPhotos.toReversed().map((one) => (
        <option key={one.year} value={String(one.year)}>
          {`${one.year} (${format.number(one.count)})`}
        </option>
      ))}
    </select>
  );
}

function DossierChip() {
  const [dossier, setDossier] = useParam('dossier');
  const name = useDossierName(dossier || null);
  if (dossier === '') return null;
  return (
    <Button isSmall icon={X} onClick={() => setDossier('')}>
      {name}
    </Button>
  );
}
