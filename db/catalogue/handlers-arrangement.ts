import {
  ArchiveError,
  type Contract,
  type Dossier,
  type Fonds,
  type Handlers,
  keysOf,
  type PartialDate,
  readPartialDate,
} from '#contract';
import { decodeCursor, encodeCursor } from '../engine/cursor.ts';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import { newId } from '../engine/identifiers.ts';
import { refuseStale } from '../engine/refuse-stale.ts';
import type { Arrangement } from './arrangement.ts';
import type { Entries } from './entries.ts';
import { type DossierRow, dossierContent, type FondsRow, fondsContent } from './store-arrangement.ts';

const dateOf = (text: string | null): PartialDate | null => (text && readPartialDate(text)) || null;

function toFonds(row: FondsRow): Fonds {
  const content = fondsContent(row);
  const { id, revision, dossier_count: dossierCount, entry_count: entryCount } = row;
  return { id, revision, content, closedOn: dateOf(content.closedOn), dossierCount, entryCount };
}

function toDossier(row: DossierRow): Dossier {
  const content = dossierContent(row);
  return {
    id: row.id,
    revision: row.revision,
    content,
    startDate: dateOf(content.startDate),
    endDate: dateOf(content.endDate),
    fondsCode: row.fonds_code,
    fondsName: row.fonds_name,
    isFondsClosed: row.closed_day !== null,
    entryCount: row.entry_count,
  };
}

/** Answers the calls about fonds and dossiers. */
export function arrangementHandlers(
  arrangement: Arrangement,
  entries: Entries,
): Handlers<Pick<Contract, 'fonds' | 'dossier'>, QueryContext, CommandContext> {
  const { reader } = arrangement;
  const getFonds = (id: string): FondsRow => {
    const row = reader.findFonds(id);
    if (!row) throw new ArchiveError({ code: 'not_found', entity: 'fonds', id });
    return row;
  };
  const getDossier = (id: string): DossierRow => {
    const row = reader.findDossier(id);
    if (!row) throw new ArchiveError({ code: 'not_found', entity: 'dossier', id });
    return row;
  };

  return {
    fonds: {
      list: () => reader.fondsList().map(toFonds),
      get: ({ id }) => toFonds(getFonds(id)),
      save({ id, revision, content }, { recorder }) {
        if (id !== null) {
          const row = getFonds(id);
          const versions = { actual: row.revision, mine: content, theirs: fondsContent(row) };
          refuseStale({ entity: 'fonds', id, expected: revision, ...versions });
        }
        const fondsId = id ?? newId();
        return { id: fondsId, revision: arrangement.putFonds(fondsId, content, recorder) };
      },
      remove({ id }, { recorder }) {
        arrangement.removeFonds(id, recorder);
        return { changed: 1 };
      },
    },
    dossier: {
      list({ fondsId, year, text, cursor, limit }) {
        const filter = { fondsId, year, words: keysOf(text).slice(0, 8) };
        const [sort = '', id = ''] = decodeCursor(cursor);
        const rows = reader.dossiers(filter, { sort: String(sort), id: String(id) }, limit);
        const last = rows.at(-1);
        const next = last && rows.length === limit ? encodeCursor([last.sort_key, last.id]) : null;
        return { rows: rows.map(toDossier), next, total: reader.countDossiers(filter) };
      },
      get: ({ id }) => toDossier(getDossier(id)),
      save({ id, revision, content }, { recorder }) {
        if (id !== null) {
          const row = getDossier(id);
          const versions = { actual: row.revision, mine: content, theirs: dossierContent(row) };
          refuseStale({ entity: 'dossier', id, expected: revision, ...versions });
        }
        const dossierId = id ?? newId();
        return { id: dossierId, revision: arrangement.putDossier(dossierId, content, recorder) };
      },
      remove({ id }, { recorder }) {
        arrangement.removeDossier(id, recorder);
        return { changed: 1 };
      },
      place({ dossierId, entryIds }, { recorder }) {
        if (dossierId !== null) recorder.about(dossierContent(getDossier(dossierId)).title);
        return { changed: entryIds.filter((id) => entries.setFields(id, { dossierId }, recorder)).length };
      },
    },
  };
}
