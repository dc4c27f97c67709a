import { ArchiveError, collectiveSortKey, type DossierContent, type FondsContent, fold } from '#contract';
import type { Db } from '../engine/connection.ts';
import type { Recorder } from '../engine/recorder.ts';
import type { Statements } from '../engine/statements.ts';
import type { Restorers } from '../engine/undo.ts';
import { arrangementReader, arrangementWriter, dossierContent, fondsContent } from './store-arrangement.ts';

type FondsSnapshot = { readonly content: FondsContent };
type DossierSnapshot = { readonly content: DossierContent };

/** Fonds and dossiers of one open archive. */
export function openArrangement(db: Db, statements: Statements) {
  const reader = arrangementReader(db, statements);
  const writer = arrangementWriter(db);

  function putFonds(id: string, content: FondsContent, recorder: Recorder): number {
    const before = reader.savedFonds(id);
    const sameCode = reader.savedFondsByCode(content.code);
    if (sameCode && sameCode.id !== id) {
      throw new ArchiveError({ code: 'invalid_input', issues: [{ path: 'content.code', rule: 'taken' }] });
    }
    const revision = before ? before.revision + 1 : 0;
    writer.putFonds(id, content, revision);
    recorder.about(content.name);
    recorder.change(
      'fonds',
      id,
      before ? 'changed' : 'created',
      before ? { content: fondsContent(before) } : null,
    );
    return revision;
  }

  function putDossier(id: string, content: DossierContent, recorder: Recorder): number {
    const fonds = reader.savedFonds(content.fondsId);
    if (!fonds) throw new ArchiveError({ code: 'not_found', entity: 'fonds', id: content.fondsId });
    const before = reader.savedDossier(id);
    const revision = before ? before.revision + 1 : 0;
    const place = [fondsContent(fonds).code, content.year ?? 0, collectiveSortKey(content.number)];
    const keys = { listKey: fold(`${content.number} ${content.title}`), sortKey: place.join('\u0001') };
    writer.putDossier(id, content, keys, revision);
    recorder.about(content.title);
    recorder.change(
      'dossier',
      id,
      before ? 'changed' : 'created',
      before ? { content: dossierContent(before) } : null,
    );
    return revision;
  }

  function removeFonds(id: string, recorder: Recorder): void {
    const before = reader.savedFonds(id);
    if (!before) throw new ArchiveError({ code: 'not_found', entity: 'fonds', id });
    const count = reader.dossierCount(id);
    if (count > 0) throw new ArchiveError({ code: 'in_use', entity: 'fonds', id, count });
    writer.removeFonds(id);
    recorder.about(fondsContent(before).name);
    recorder.change('fonds', id, 'removed', { content: fondsContent(before) });
  }

  function removeDossier(id: string, recorder: Recorder): void {
    const before = reader.savedDossier(id);
    if (!before) throw new ArchiveError({ code: 'not_found', entity: 'dossier', id });
    const count = writer.entriesOf(id).length;
    if (count > 0) throw new ArchiveError({ code: 'in_use', entity: 'dossier', id, count });
    writer.removeDossier(id);
    recorder.about(dossierContent(before).title);
    recorder.change('dossier', id, 'removed', { content: dossierContent(before) });
  }

  const restorers: Restorers = {
    fonds(id, before, recorder) {
      if (before === null) removeFonds(id, recorder);
      else putFonds(id, (before as FondsSnapshot).content, recorder);
    },
    dossier(id, before, recorder) {
      if (before === null) removeDossier(id, recorder);
      else putDossier(id, (before as DossierSnapshot).content, recorder);
    },
  };

  return { reader, putFonds, putDossier, removeFonds, removeDossier, entriesOf: writer.entriesOf, restorers };
}
export type Arrangement = ReturnType<typeof openArrangement>;
