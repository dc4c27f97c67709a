import type { Term } from '#contract';
import { type Db, reading } from '../engine/connection.ts';

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

/** Field of an entry's content in which terms of a vocabulary stand. */
const FIELDS: Readonly<Record<string, string>> = {
  'document-type': '$.documentType',
  'copy-kind': '$.copyKind',
  'meeting-kind': '$.meetingKind',
  'award-level': '$.level',
  'reward-kind': '$.rewardKind',
  'sign-capacity': '$.signCapacity',
  retention: '$.retention',
  access: '$.access',
  language: '$.language',
  'physical-state': '$.physicalState',
  'confidence-level': '$.confidenceLevel',
  secrecy: '$.secrecy',
  urgency: '$.urgency',
  'photo-colour': '$.colour',
  'photo-polarity': '$.polarity',
};

/** Reads and writes what the office changed in the vocabularies. */
export function termStore(db: Db) {
  const all = reading(db.prepare<[], TermRow>('SELECT * FROM term ORDER BY vocabulary, position, code'));
  const find = reading(
    db.prepare<[string, string], TermRow>('SELECT * FROM term WHERE vocabulary = ? AND code = ?'),
  );
  const inEntries = reading(
    db.prepare<[string, string], { n: number }>('SELECT count(*) AS n FROM entry WHERE detail ->> ? = ?'),
  );
  const inLines = reading(
    db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM award_line WHERE form_code = ?'),
  );
  const inLinks = reading(
    db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM entry_link WHERE role = ?'),
  );
  const inFiles = reading(
    db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM attachment WHERE role = ?'),
  );
  const inBodies = reading(
    db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM agent WHERE body_kind = ?'),
  );
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
    /** How many records name a term. */
    uses(vocabulary: string, code: string): number {
      if (vocabulary === 'award-form') return inLines.get(code)?.n ?? 0;
      if (vocabulary === 'entry-link-role') return inLinks.get(code)?.n ?? 0;
      if (vocabulary === 'attachment-role') return inFiles.get(code)?.n ?? 0;
      if (vocabulary === 'body-kind') return inBodies.get(code)?.n ?? 0;
      const path = FIELDS[vocabulary];
      return path === undefined ? 0 : (inEntries.get(path, code)?.n ?? 0);
    },
  };
}
export type TermStore = ReturnType<typeof termStore>;
