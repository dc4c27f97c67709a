import { useInfiniteQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Button, IconButton } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archive } from '../../queries/client.ts';
import { entryQueries } from '../../queries/entry.ts';
import { useCommand } from '../../queries/use-command.ts';
import { usePages } from '../../queries/use-pages.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { EntryLine, EntryLines } from '../entry/entry-lines.tsx';
import { EntrySearchField } from '../entry/entry-search-field.tsx';
import css from './dossier-entries.module.css';

/** What lies in a dossier, in the order of dates; more is put in by typing, and taken out again. */
export function DossierEntries({ dossierId }: { readonly dossierId: string }) {
  const { dossiers: text, common, entry: words } = useText();
  const format = useFormat();
  const { rows, total, readOn } = usePages(useInfiniteQuery(entryQueries.list({ dossierId }, 'date_asc')));
  const { put, takeOut } = usePlacing(dossierId);
  return (
    <Section title={text.contents} count={words.items(format.number(total))}>
      {rows.length === 0 && <p className={css.none}>{text.noContents}</p>}
      <EntryLines>
        {rows.map((row) => (
          <EntryLine
            key={row.id}
            entry={row}
            end={
              <IconButton
                icon={X}
                size={15}
                label={text.takeOut(row.title || common.untitled)}
                onClick={() => takeOut(row.id, row.title || common.untitled)}
              />
            }
          />
        ))}
      </EntryLines>
      {rows.length < total && (
        <Button isSmall look="quiet" onClick={readOn}>
          {text.readOn}
        </Button>
      )}
      <EntrySearchField
        label={text.addEntry}
        help={text.addEntryHelp}
        except={new Set(rows.map(({ id }) => id))}
        onPick={({ id, title }) => put(id, title || common.untitled)}
      />
    </Section>
  );
}

function usePlacing(dossierId: string) {
  const { dossiers: text } = useText();
  const notifyUndoable = useNotifyUndoable();
  const place = useCommand(archive.dossier.place);
  const give = (into: string | null, entryId: string, done: string) =>
    void place.giveAsync({ dossierId: into, entryIds: [entryId] }).then(
      () => notifyUndoable(done),
      () => undefined,
    );
  return {
    put: (id: string, title: string) => give(dossierId, id, text.added(title)),
    takeOut: (id: string, title: string) => give(null, id, text.takenOut(title)),
  };
}
