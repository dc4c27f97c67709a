import { ArchiveError } from '#contract';
import type { Db } from '../engine/connection.ts';
import { newId } from '../engine/identifiers.ts';
import type { Recorder } from '../engine/recorder.ts';
import type { Restore } from '../engine/undo.ts';
import { linkStore, type StoredLink } from './store-links.ts';

/** What entries say of each other. `titleOf` names an entry for the log; it fails where there is none. */
export function openLinks(db: Db, titleOf: (entryId: string) => string) {
  const links = linkStore(db);

  /** Links two entries; the same link twice is one. */
  function link(wanted: StoredLink, recorder: Recorder, id = newId()): string {
    if (wanted.fromId === wanted.toId) {
      throw new ArchiveError({ code: 'invalid_input', issues: [{ path: 'toId', rule: 'circular' }] });
    }
    const known = links.findSame(wanted);
    if (known) return known;
    titleOf(wanted.toId);
    recorder.about(titleOf(wanted.fromId));
    links.insert(id, wanted);
    recorder.change('link', id, 'created', null);
    return id;
  }

  function unlink(id: string, recorder: Recorder): void {
    const before = links.find(id);
    if (!before) throw new ArchiveError({ code: 'not_found', entity: 'link', id });
    recorder.about(titleOf(before.fromId));
    links.remove(id);
    recorder.change('link', id, 'removed', before);
  }

  const restore: Restore = (id, before, recorder) => {
    if (before === null) unlink(id, recorder);
    else link(before as StoredLink, recorder, id);
  };

  return { links, link, unlink, restore };
}
