import type { Term } from '#contract';
import { type Db, reading } from '../engine/connection.ts';
import { statementCache } from '../engine/statements.ts';

/** A term as the office keeps it: one it added, or its own form of a shipped one. */
export type OwnTerm = Omit<Term, 'confidence' | 'isShipped' | 'isEdited'>;

type TermRow = {
  vocabulary: string;
  code: string;
  label: string;
  abbreviation: string | null;
  effective_from: string | null;
  effective_to: string | null;
  source: string;
  note: string;
  attributes: string;
  position: number;
  is_hidden: 0 | 1;
};

const toTerm = (row: TermRow): OwnTerm => ({
  vocabulary: row.vocabulary,
  code: row.code,
  label: JSON.parse(row.label) as Term['label'],
  abbreviation: row.abbreviation,
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
  source: row.source,
  note: row.note,
  attributes: JSON.parse(row.attributes) as Term['attributes'],
  position: row.position,
  isHidden: row.is_hidden === 1,
});

/** Fields of contents in which terms of a vocabulary stand. */
const FIELDS: Readonly<
  Record<string, readonly (readonly [table: 'entry' | 'dossier' | 'agent', path: string])[]>
> = {
  'document-type': [['entry', '$.documentType']],
  'copy-kind': [['entry', '$.copyKind']],
  'meeting-kind': [['entry', '$.meetingKind']],
  'award-level': [['entry', '$.level']],
  'reward-kind': [['entry', '$.rewardKind']],
  'sign-capacity': [['entry', '$.signCapacity']],
  retention: [
    ['entry', '$.retention'],
    ['dossier', '$.retention'],
  ],
  access: [
    ['entry', '$.access'],
    ['dossier', '$.access'],
  ],
  language: [
    ['entry', '$.language'],
    ['dossier', '$.language'],
  ],
  'physical-state': [
    ['entry', '$.physicalState'],
    ['dossier', '$.physicalState'],
  ],
  'confidence-level': [
    ['entry', '$.confidenceLevel'],
    ['dossier', '$.confidenceLevel'],
  ],
  secrecy: [['entry', '$.secrecy']],
  urgency: [['entry', '$.urgency']],
  'photo-colour': [['entry', '$.colour']],
  'photo-polarity': [['entry', '$.polarity']],
  'body-level': [['agent', '$.level']],
};

/** Columns that hold nothing but codes of a vocabulary. */
const COLUMNS: Readonly<Record<string, string>> = {
  'award-form': 'award_line WHERE form_code',
  'entry-link-role': 'entry_link WHERE role',
  'attachment-role': 'attachment WHERE role',
  'body-kind': 'agent WHERE body_kind',
  'body-event': 'body_event WHERE kind',
};

/** Reads and writes what the office changed in the vocabularies. */
export function termStore(db: Db) {
  const all = reading(db.prepare<[], TermRow>('SELECT * FROM term ORDER BY vocabulary, position, code'));
  const find = reading(
    db.prepare<[string, string], TermRow>('SELECT * FROM term WHERE vocabulary = ? AND code = ?'),
  );
  const statements = statementCache(db);
  const put = db.prepare(`
    INSERT INTO term (vocabulary, code, label, abbreviation, effective_from, effective_to, source, note, attributes,
                      position, is_hidden)
    VALUES (:vocabulary, :code, :label, :abbreviation, :effectiveFrom, :effectiveTo, :source, :note, :attributes,
            :position, :isHidden)
    ON CONFLICT (vocabulary, code) DO UPDATE
       SET label = :label, abbreviation = :abbreviation, effective_from = :effectiveFrom, effective_to = :effectiveTo,
           source = :source, note = :note, attributes = :attributes, position = :position, is_hidden = :isHidden`);
  const remove = db.prepare('DELETE FROM term WHERE vocabulary = ? AND code = ?');

  return {
    all: (): OwnTerm[] => all.all().map(toTerm),
    find(vocabulary: string, code: string): OwnTerm | undefined {
      const row = find.get(vocabulary, code);
      return row && toTerm(row);
    },
    put: (term: OwnTerm): void =>
      void put.run({
        ...term,
        label: JSON.stringify(term.label),
        attributes: JSON.stringify(term.attributes),
        isHidden: term.isHidden ? 1 : 0,
      }),
    remove: (vocabulary: string, code: string): void => void remove.run(vocabulary, code),
    /** How many records name a term, those in the bin too. Reads whole tables: for the rare removal only. */
    uses(vocabulary: string, code: string): number {
      const places = (FIELDS[vocabulary] ?? []).map(([table, path]) => `${table} WHERE detail ->> '${path}'`);
      const column = COLUMNS[vocabulary];
      return [...places, ...(column ? [column] : [])]
        .map(
          (place) =>
            statements.get<{ n: number }>(`SELECT count(*) AS n FROM ${place} = :code`, { code })?.n ?? 0,
        )
        .reduce((sum, n) => sum + n, 0);
    },
  };
}
export type TermStore = ReturnType<typeof termStore>;
