import { useQuery } from '@tanstack/react-query';
import type { EntryKind } from '#contract';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { EntryEditor } from '../../editing/entry-editor.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { entryPath, newEntryPath, screenOfKind } from '../../paths.ts';
import { archive } from '../../queries/client.ts';
import { entryQueries } from '../../queries/entry.ts';
import { useCommand } from '../../queries/use-command.ts';
import { withFilter } from '../../with-filter.ts';
import type { EntryKindParts } from './entry-kind.ts';
import { linkBetween } from './link-between.ts';

type EntryEditProps<K extends EntryKind> = {
  readonly parts: EntryKindParts<K>;
  /** `new` for a new entry. */
  readonly id: string;
  readonly onLeave: () => void;
};

/**
 * The form of an entry. With `?for=ID` a new one belongs to that entry: it begins with what is known from there, and is
 * linked to it when it is saved.
 */
export function EntryEdit<K extends EntryKind>({ parts, id, onLeave }: EntryEditProps<K>) {
  const text = useText();
  const { kind } = parts;
  const [draftId] = useParam('draft');
  const [forId] = useParam('for');
  const link = useCommand(archive.entry.link);
  const belongsTo = useQuery({ ...entryQueries.get(forId), enabled: forId !== '' });
  const isNew = id === 'new';
  if (isNew && forId !== '' && belongsTo.isPending) return <LoadingFrame shape="page" />;
  const other = isNew ? belongsTo.data : undefined;
  const initial = other ? { ...parts.initial, ...parts.initialFor?.(other.content) } : parts.initial;
  const linkToOther = async (saved: string): Promise<void> => {
    if (!other) return;
    await link.giveAsync(linkBetween({ id: saved, kind }, other.summary)).catch(() => undefined);
  };
  return (
    <EntryEditor
      kind={kind}
      entryId={isNew ? null : id}
      draftId={draftId || null}
      title={isNew ? parts.words(text).newTitle : text.entry.edit[kind]}
      {...(initial ? { initial } : {})}
      onLeave={() => (isNew ? leaveNew(parts.kind, other) : onLeave())}
      onSaved={(saved) =>
        void linkToOther(saved).then(() => goTo(withFilter(entryPath(kind, saved)), { replace: true }))
      }
      {...(other ? {} : { onSavedAndNew: () => goTo(newEntryPath(kind), { replace: true }) })}
    >
      {parts.fields}
    </EntryEditor>
  );
}

/** Back to where a new entry was begun. */
function leaveNew(
  kind: EntryKind,
  other: { readonly summary: { id: string; kind: EntryKind } } | undefined,
): void {
  goTo(other ? entryPath(other.summary.kind, other.summary.id) : withFilter(screenOfKind[kind]));
}
