import { AwardLine, EntryContent, entryKinds } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';

type DetailRow = { detail: string };

/** What an entry of each kind, and an award line, have where nothing was told: what was saved before a field came. */
const bareEntries = new Map(entryKinds.map((kind) => [kind, EntryContent.parse({ kind, title: '-' })]));
const { id: _, ...bareLine } = AwardLine.parse({ asPrinted: '-' });

/**
 * Reads contents as they were saved, without checking them again: a search looks at a hundred of them. What was saved
 * has been checked then; a row that is none the less broken throws or gives a document with less in it.
 */
export function contentReader(db: Db) {
  const lines = reading(
    db.prepare<[string], DetailRow>('SELECT detail FROM award_line WHERE entry_id = ? ORDER BY ordinal'),
  );

  return ({ id, detail }: { id: string; detail: string }): EntryContent => {
    const saved = JSON.parse(detail) as EntryContent;
    const content = { ...bareEntries.get(saved.kind), ...saved } as EntryContent;
    if (content.kind !== 'commendation') return content;
    const told = lines.all(id).map((row) => JSON.parse(row.detail) as AwardLine);
    return { ...content, lines: told.map((line) => ({ ...bareLine, ...line })) };
  };
}
