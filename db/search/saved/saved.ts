import { ArchiveError, type Contract, type Handlers, type SavedSearch } from '#contract';
import type { Db } from '../../engine/connection.ts';
import type { CommandContext, QueryContext } from '../../engine/dispatcher.ts';
import { newId } from '../../engine/identifiers.ts';
import type { Recorder } from '../../engine/recorder.ts';
import type { Restorers } from '../../engine/undo.ts';
import { savedSearchStore } from './store-saved-searches.ts';

/** The searches an office keeps under names: for everybody who opens the archive, each change undoable. */
export function openSavedSearches(db: Db) {
  const store = savedSearchStore(db);
  const get = (id: string): SavedSearch => {
    const saved = store.find(id);
    if (!saved) throw new ArchiveError({ code: 'not_found', entity: 'saved_search', id });
    return saved;
  };

  /** Puts one in its place, or takes it away with null. */
  function put(id: string, saved: SavedSearch | null, recorder: Recorder): void {
    const before = store.find(id) ?? null;
    if (before === null && saved === null) return;
    const other = saved && store.named(saved.name);
    if (other && other.id !== id)
      throw new ArchiveError({ code: 'in_use', entity: 'saved_search', id: other.id, count: 1 });
    if (saved === null) store.remove(id);
    else store.put(saved);
    recorder.about((saved ?? before)?.name ?? '');
    recorder.change(
      'saved_search',
      id,
      before === null ? 'created' : saved === null ? 'removed' : 'changed',
      before,
    );
  }

  const handlers: Handlers<Pick<Contract, 'savedSearch'>, QueryContext, CommandContext> = {
    savedSearch: {
      list: () => store.all(),
      save(wanted, { recorder }) {
        const id = store.named(wanted.name)?.id ?? newId();
        put(id, { ...wanted, id, savedAt: recorder.at, savedBy: recorder.actor }, recorder);
        return { id };
      },
      rename({ id, name }, { recorder }) {
        const before = get(id);
        if (before.name === name) return { changed: 0 };
        put(id, { ...before, name }, recorder);
        return { changed: 1 };
      },
      remove({ id }, { recorder }) {
        get(id);
        put(id, null, recorder);
        return { changed: 1 };
      },
    },
  };
  const restorers: Restorers = {
    saved_search: (id, before, recorder) => put(id, before as SavedSearch | null, recorder),
  };
  return { handlers, restorers };
}
export type SavedSearches = ReturnType<typeof openSavedSearches>;
