import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { Entry, EntryKind } from '#contract';
import { SuggestField } from '../../components/suggest-field.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archive } from '../../queries/client.ts';
import { searchQueries } from '../../queries/search.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { linkBetween } from './link-between.ts';
import css from './link-picker.module.css';

/** Links another entry to this one, found by the same search as everywhere. */
export function LinkPicker({ entry }: { readonly entry: Entry }) {
  const { entry: text, kinds } = useText();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const found = useQuery({ ...searchQueries.entries(asked), enabled: asked !== '' });
  const notifyUndoable = useNotifyUndoable();
  const link = useCommand(archive.entry.link, {
    onDone: () => {
      setTyped('');
      notifyUndoable(text.linked);
    },
  });
  const linkedIds = new Set([entry.summary.id, ...entry.links.map(({ other }) => other.id)]);
  const hits = (asked === '' ? [] : (found.data?.hits ?? [])).filter((hit) => !linkedIds.has(hit.id));
  return (
    <div className={css.picker}>
      <SuggestField
        label={text.addLink}
        help={text.addLinkHelp}
        text={typed}
        onText={setTyped}
        suggestionsLabel={text.addLink}
        suggestions={hits.map((hit) => ({
          key: hit.id,
          content: [
            kinds.entry[hit.kind as EntryKind],
            hit.number,
            hit.title,
            hit.date && format.date(hit.date),
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
        onPick={(id) => {
          const hit = hits.find((one) => one.id === id);
          if (hit) link.give(linkBetween(entry.summary, { id: hit.id, kind: hit.kind as EntryKind }));
        }}
      />
    </div>
  );
}
