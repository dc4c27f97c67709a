import { ArchiveError, type Contract, type Entry, type EntryLink, type Handlers } from '#contract';
import { decodeCursor, encodeCursor } from '../engine/cursor.ts';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import { newId } from '../engine/identifiers.ts';
import type { Statements } from '../engine/statements.ts';
import { completenessOf } from './completeness.ts';
import type { Drafts } from './drafts.ts';
import type { Entries } from './entries.ts';
import type { MustStayBare } from './secrecy.ts';
import type { CatalogueLists, MentionPlace } from './store-catalogue-lists.ts';
import { toSummary } from './store-entries.ts';
import { entryList } from './store-entry-list.ts';

export type EntryParts = {
  readonly entries: Entries;
  readonly drafts: Drafts;
  readonly lists: CatalogueLists;
  readonly statements: Statements;
  readonly attachmentsOf: (entryId: string) => Entry['attachments'];
  readonly mustStayBare: MustStayBare;
};

/** Answers the calls about entries. */
export function entryHandlers(
  parts: EntryParts,
): Handlers<Pick<Contract, 'entry'>, QueryContext, CommandContext> {
  const { entries, drafts, lists } = parts;
  const list = entryList(parts.statements);

  const linksOf = (id: string): EntryLink[] =>
    entries.links.ofEntry(id).flatMap((link) => {
      const direction = link.fromId === id ? 'out' : 'in';
      const other = entries.reader.summary(direction === 'out' ? link.toId : link.fromId);
      return other && other.deletedAt === null ? [{ id: link.id, role: link.role, direction, other }] : [];
    });

  return {
    entry: {
      list: (input) => list.page(input),
      get({ id }) {
        const { content, createdAt, createdBy, updatedBy } = entries.get(id);
        const attachments = parts.attachmentsOf(id);
        const summary = entries.reader.summary(id);
        if (!summary) throw new Error(`entry ${id} vanished while it was read`);
        return {
          summary,
          content,
          attachments,
          links: linksOf(id),
          completeness: content.kind === 'minutes' ? completenessOf(content, attachments.length > 0) : [],
          createdAt,
          createdBy,
          updatedBy,
        };
      },
      save({ id, revision, content, draftId }, { recorder }) {
        const entryId = id ?? newId();
        if (id !== null && parts.mustStayBare(content) && parts.attachmentsOf(id).length > 0) {
          throw new ArchiveError({ code: 'secret_refused' });
        }
        const saved =
          id === null
            ? entries.put(entryId, content, recorder)
            : entries.save(id, revision, content, recorder);
        if (draftId !== null) drafts.discard(draftId, recorder);
        return { id: entryId, revision: saved };
      },
      saveBatch({ ids, set }, { recorder }) {
        for (const id of ids) entries.setFields(id, set, recorder);
        return { changed: ids.length };
      },
      trash: ({ ids }, { recorder }) => ({ changed: entries.setDeleted(ids, true, recorder) }),
      restore: ({ ids }, { recorder }) => ({ changed: entries.setDeleted(ids, false, recorder) }),
      link: (link, { recorder }) => ({ id: entries.link(link, recorder) }),
      unlink({ id }, { recorder }) {
        entries.unlink(id, recorder);
        return { changed: 1 };
      },
      years: () => lists.tallies().map((row) => ({ ...row, year: row.year === 0 ? null : row.year })),
      ofAgent: ({ agentId, cursor, limit }) => mentionsPage(lists, agentId, cursor, limit),
      usedValues: ({ field, text, limit }) => lists.usedValues(field, text, limit),
    },
  };
}

function mentionsPage(lists: CatalogueLists, agentId: string, cursor: string | null, limit: number) {
  const [earliest, seq, place] = decodeCursor(cursor);
  const after: MentionPlace | null =
    typeof seq === 'number' ? { earliest: String(earliest), seq, place: String(place) } : null;
  const rows = lists.ofAgent(agentId, after, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => ({
      entry: toSummary(row),
      role: row.role,
      asPrinted: row.as_printed,
      position: row.position_then,
      unit: row.unit_then,
    })),
    next: last && rows.length === limit ? encodeCursor([last.earliest, last.seq, last.place_in_entry]) : null,
    total: lists.countOfAgent(agentId),
  };
}
