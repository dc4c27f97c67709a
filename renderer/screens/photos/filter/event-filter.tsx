import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { IconButton } from '../../../components/button.tsx';
import { SuggestField } from '../../../components/suggest-field.tsx';
import { useParam } from '../../../hash-location.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { entryQueries } from '../../../queries/entry.ts';
import css from './photo-filter.module.css';

/** Photos of one event, found by typing part of its name. */
export function EventFilter() {
  const { photos: text, field } = useText();
  const format = useFormat();
  const [event, setEvent] = useParam('event');
  const [typed, setTyped] = useState<string | null>(null);
  const asked = useDeferredValue(typed ?? '');
  const used = useQuery({ ...entryQueries.usedValues('event', asked), enabled: typed !== null });
  return (
    <div className={css.event}>
      <SuggestField
        label={text.event}
        text={typed ?? event}
        placeholder={text.allEvents}
        onText={setTyped}
        onOpen={() => setTyped((before) => before ?? '')}
        onLeave={() => setTyped(null)}
        suggestions={(used.data ?? []).map(({ value, count }) => ({
          key: value,
          content: `${value} (${format.number(count)})`,
        }))}
        suggestionsLabel={text.event}
        none={field.termNone}
        onPick={(picked) => {
          setEvent(picked);
          setTyped(null);
        }}
        right={
          event !== '' && (
            <IconButton icon={X} size={15} label={field.termClear} onClick={() => setEvent('')} />
          )
        }
      />
    </div>
  );
}
