import { ArchiveError, collectiveSortKey, type DossierContent, type FondsContent, fold } from '#contract';
import type { Db } from '../engine/connection.ts';
import type { Recorder } from '../engine/recorder.ts';
import type { Statements } from '../engine/statements.ts';
import type { Restorers } from '../engine/undo.ts';
import { arrangementReader, dossierContent, fondsContent } from './store-arrangement.ts';
import { arrangementWriter } from './store-arrangement-write.ts';

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
    const was = before && fondsContent(before);
    if (was && was.code !== content.code) writer.resort(id, content.code);
    if (was && (was.status !== content.status || was.closedOn !== content.closedOn)) writer.findLate(id);
    recorder.about(content.name);
    recorder.change('fonds', id, was ? 'changed' : 'created', was ? { content: was } : null);
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
    const was = before && dossierContent(before);
    if (was && was.fondsId !== content.fondsId) writer.findLate(content.fondsId);
    recorder.about(content.title);
    recorder.change('dossier', id, was ? 'changed' : 'created', was ? { content: was } : null);
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
    const count = reader.entryCount(id);
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

  return { reader, putFonds, putDossier, removeFonds, removeDossier, restorers };
}
export type Arrangement = ReturnType<typeof openArrangement>;
