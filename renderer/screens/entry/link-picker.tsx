import type { Entry } from '#contract';
import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { EntrySearchField } from './entry-search-field.tsx';
import { linkBetween } from './link-between.ts';

/** Links another entry to this one. */
export function LinkPicker({ entry }: { readonly entry: Entry }) {
  const { entry: text } = useText();
  const notifyUndoable = useNotifyUndoable();
  const link = useCommand(archive.entry.link, { onDone: () => notifyUndoable(text.linked) });
  const { summary, links } = entry;
  return (
    <EntrySearchField
      label={text.addLink}
      help={text.addLinkHelp}
      except={new Set([summary.id, ...links.map(({ other }) => other.id)])}
      onPick={(found) => link.give(linkBetween(summary, found))}
    />
  );
}
