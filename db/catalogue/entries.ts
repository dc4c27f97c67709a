import { isDeepStrictEqual } from 'node:util';
import { ArchiveError, type EntryContent, EntryContent as EntryContentSchema, type Gap } from '#contract';
import type { Db } from '../engine/connection.ts';
import { toIssues } from '../engine/dispatcher.ts';
import type { Recorder } from '../engine/recorder.ts';
import { refuseStale } from '../engine/refuse-stale.ts';
import type { Restorers } from '../engine/undo.ts';
import { type EntryIndex, indexOf } from './entry-index.ts';
import { openLinks } from './entry-links.ts';
import { gapsOf } from './gaps.ts';
import { mentionsOf } from './mentions.ts';
import { entryReader, type StoredEntry } from './store-entries.ts';
import { entryWriter, type Stamp } from './store-entries-write.ts';
import { lineStore } from './store-lines.ts';
import { usedValueStore } from './store-used-values.ts';
import { usedValuesOf } from './used-values.ts';

/** Last day of the fonds a dossier lies in; null while that is open or the entry lies in none. */
export type FondsClosedDay = (dossierId: string | null) => string | null;

export type NewEntry = { readonly id: string; readonly content: EntryContent };

/** The entries of one open archive: how they are written, binned, linked and put back. */
export function openEntries(db: Db, fondsClosedDay: FondsClosedDay) {
  const lines = lineStore(db);
  const reader = entryReader(db, lines);
  const writer = entryWriter(db, lines);
  const usedValues = usedValueStore(db);

  const get = (id: string): StoredEntry => {
    const found = reader.find(id);
    if (!found) throw new ArchiveError({ code: 'not_found', entity: 'entry', id });
    return found;
  };

  const gapsIn = (content: EntryContent, index: EntryIndex, attachmentCount: number): Gap[] =>
    gapsOf(content, index, { attachmentCount, fondsClosedDay: fondsClosedDay(content.dossierId) });

  const { link, unlink, links, restore: restoreLink } = openLinks(db, (id) => indexOf(get(id).content).title);

  /** Writes an entry as it is now, in the bin or out of it; creates it where it is new. Answers its revision. */
  function put(id: string, content: EntryContent, recorder: Recorder, binned?: string | null): number {
    const before = reader.find(id);
    const deletedAt = binned === undefined ? (before?.deletedAt ?? null) : binned;
    const index = indexOf(content);
    const stamp = stampOf(before, recorder, deletedAt);
    const gaps = deletedAt === null ? gapsIn(content, index, before ? reader.attachmentCount(id) : 0) : [];
    const written = { id, content, index, mentions: mentionsOf(content), gaps, stamp };
    if (before) writer.put(written);
    else writer.putNew([written]);
    usedValues.change(before ? countedValues(before) : [], countedValues({ content, deletedAt }));
    recorder.about(index.title);
    recorder.change('entry', id, before ? 'changed' : 'created', before ?? null);
    return stamp.revision;
  }

  /** Writes entries that are new, and out of the bin: many cost less together than one by one. */
  function create(entries: readonly NewEntry[], recorder: Recorder): void {
    const stamp = stampOf(undefined, recorder, null);
    const written = entries.map(({ id, content }) => {
      const index = indexOf(content);
      return { id, content, index, mentions: mentionsOf(content), gaps: gapsIn(content, index, 0), stamp };
    });
    writer.putNew(written);
    usedValues.change(
      [],
      written.flatMap(({ content }) => usedValuesOf(content)),
    );
    recorder.about(written[0]?.index.title ?? '');
    recorder.created(
      'entry',
      written.map(({ id }) => id),
    );
  }

  /**
   * Writes an edit that began at `revision`; refuses with both versions where somebody was faster. One that lay in
   * the bin comes out: what is still worked on is no rubbish.
   */
  function save(id: string, revision: number | null, content: EntryContent, recorder: Recorder): number {
    const current = get(id);
    const versions = { actual: current.revision, mine: content, theirs: current.content };
    refuseStale({ entity: 'entry', id, expected: revision, ...versions });
    if (current.content.kind !== content.kind) {
      throw new ArchiveError({ code: 'invalid_input', issues: [{ path: 'content.kind', rule: 'kind' }] });
    }
    return put(id, content, recorder, null);
  }

  /** Writes some fields of an entry. Answers whether anything changed. */
  function setFields(id: string, fields: Readonly<Record<string, unknown>>, recorder: Recorder): boolean {
    const { content } = get(id);
    const changed = withFields(content, fields);
    if (isDeepStrictEqual(changed, content)) return false;
    put(id, changed, recorder);
    return true;
  }

  const setDeleted = (ids: readonly string[], isDeleted: boolean, recorder: Recorder): number => {
    const wanted = ids
      .map((id) => ({ id, entry: get(id) }))
      .filter(({ entry }) => (entry.deletedAt !== null) !== isDeleted);
    for (const { id, entry } of wanted) put(id, entry.content, recorder, isDeleted ? recorder.at : null);
    return wanted.length;
  };

  /** Takes an entry out altogether, as when an import is taken back; what hung on it is gone with it. */
  function erase(id: string, recorder: Recorder): void {
    const before = get(id);
    writer.erase(id);
    usedValues.change(countedValues(before), []);
    recorder.change('entry', id, 'removed', before);
  }

  const restorers: Restorers = {
    entry(id, before, recorder) {
      const kept = before as StoredEntry | null;
      if (kept === null) put(id, get(id).content, recorder, recorder.at);
      else put(id, kept.content, recorder, kept.deletedAt);
    },
    link: restoreLink,
  };

  return {
    reader,
    links,
    lines,
    restorers,
    get,
    put,
    create,
    save,
    setFields,
    setDeleted,
    erase,
    link,
    unlink,
    /** Works out again what an entry lacks, after something around it has changed. */
    refreshGaps(id: string): void {
      const { content, deletedAt } = get(id);
      if (deletedAt !== null) return;
      writer.putGaps(id, content.kind, gapsIn(content, indexOf(content), reader.attachmentCount(id)));
    },
    usedValues: usedValues.list,
  };
}

/** When and by whom an entry is written, and which time. */
const stampOf = (
  before: StoredEntry | undefined,
  { at, actor }: Recorder,
  deletedAt: string | null,
): Stamp => ({
  revision: before ? before.revision + 1 : 0,
  createdAt: before?.createdAt ?? at,
  createdBy: before?.createdBy ?? actor,
  updatedAt: at,
  updatedBy: actor,
  deletedAt,
});

/** A content with some of its fields replaced; refuses a field that its kind does not have. */
function withFields(content: EntryContent, fields: Readonly<Record<string, unknown>>): EntryContent {
  const unknown = Object.keys(fields).find((field) => field === 'kind' || !Object.hasOwn(content, field));
  if (unknown !== undefined) {
    throw new ArchiveError({
      code: 'invalid_input',
      issues: [{ path: `set.${unknown}`, rule: 'unknown_field' }],
    });
  }
  const parsed = EntryContentSchema.safeParse({ ...content, ...fields });
  if (!parsed.success) throw new ArchiveError({ code: 'invalid_input', issues: toIssues(parsed.error) });
  return parsed.data;
}

/** Values of an entry that are offered again; those in the bin are not. */
const countedValues = ({ content, deletedAt }: Pick<StoredEntry, 'content' | 'deletedAt'>) =>
  deletedAt === null ? usedValuesOf(content) : [];

export type Entries = ReturnType<typeof openEntries>;
