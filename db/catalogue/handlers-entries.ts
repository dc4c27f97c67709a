import {
  ArchiveError,
  type Contract,
  type Entry,
  type EntryContent,
  type EntryLink,
  type Handlers,
} from '#contract';
import { decodeCursor, encodeCursor } from '../engine/cursor.ts';
import type { CommandContext, QueryContext } from '../engine/dispatcher.ts';
import { newId } from '../engine/identifiers.ts';
import type { Statements } from '../engine/statements.ts';
import { completenessOf } from './completeness.ts';
import type { Drafts } from './drafts.ts';
import type { Entries } from './entries.ts';
import type { MustStayBare } from './secrecy.ts';
import type { CatalogueLists } from './store-catalogue-lists.ts';
import { toSummary } from './store-entries.ts';
import { entryList } from './store-entry-list.ts';
import type { NamedPlace, NamedReader } from './store-named.ts';

export type EntryParts = {
  readonly entries: Entries;
  readonly drafts: Drafts;
  readonly lists: CatalogueLists;
  readonly named: NamedReader;
  readonly statements: Statements;
  readonly attachmentsOf: (entryId: string) => Entry['attachments'];
  readonly mustStayBare: MustStayBare;
  readonly merging: { readonly withHeirs: (content: EntryContent) => EntryContent };
};

/** Answers the calls about entries. */
export function entryHandlers(
  parts: EntryParts,
): Handlers<Pick<Contract, 'entry'>, QueryContext, CommandContext> {
  const { entries, drafts, lists, named } = parts;
  const list = entryList(parts.statements);

  const linksOf = (id: string): EntryLink[] =>
    entries.links.ofEntry(id).flatMap((link) => {
      const direction = link.fromId === id ? 'out' : 'in';
      const other = entries.reader.summary(direction === 'out' ? link.toId : link.fromId);
      return other && other.deletedAt === null ? [{ id: link.id, role: link.role, direction, other }] : [];
    });

  const refuseSecretFiles = (id: string, content: EntryContent): void => {
    if (parts.mustStayBare(content) && parts.attachmentsOf(id).length > 0) {
      throw new ArchiveError({ code: 'secret_refused' });
    }
  };

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
      save({ id, revision, content: typed, draftId }, { recorder }) {
        const content = parts.merging.withHeirs(typed);
        const entryId = id ?? newId();
        if (id !== null) refuseSecretFiles(id, content);
        const saved =
          id === null
            ? entries.put(entryId, content, recorder)
            : entries.save(id, revision, content, recorder);
        if (draftId !== null) drafts.discard(draftId, recorder);
        return { id: entryId, revision: saved };
      },
      saveBatch({ ids, set }, { recorder }) {
        const changed = ids.filter((id) => entries.setFields(id, set, recorder));
        for (const id of changed) refuseSecretFiles(id, entries.get(id).content);
        return { changed: changed.length };
      },
      trash: ({ ids }, { recorder }) => ({ changed: entries.setDeleted(ids, true, recorder) }),
      restore: ({ ids }, { recorder }) => ({ changed: entries.setDeleted(ids, false, recorder) }),
      link: (link, { recorder }) => ({ id: entries.link(link, recorder) }),
      unlink({ id }, { recorder }) {
        entries.unlink(id, recorder);
        return { changed: 1 };
      },
      years: () => lists.tallies(),
      ofAgent: ({ agentId, cursor, limit }) => namedPage(named, agentId, cursor, limit),
      usedValues: ({ field, text, limit }) => entries.usedValues(field, text, limit),
    },
  };
}

function namedPage(named: NamedReader, agentId: string, cursor: string | null, limit: number) {
  const [earliest, entryId, role, ordinal] = decodeCursor(cursor);
  const after: NamedPlace | null =
    typeof ordinal === 'number'
      ? { earliest: String(earliest), entryId: String(entryId), role: String(role), ordinal }
      : null;
  const rows = named.page(agentId, after, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => ({
      entry: toSummary(row),
      role: row.role,
      asPrinted: row.as_printed,
      position: row.position_then,
      unit: row.unit_then,
      ordinal: row.ordinal,
    })),
    next:
      last && rows.length === limit ? encodeCursor([last.earliest, last.id, last.role, last.ordinal]) : null,
    total: named.count(agentId),
  };
}
