import type { HandoverFinding, HandoverRule } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';

export type Found = Omit<HandoverFinding, 'rule' | 'blocks'>;
type Row = {
  entity: Found['entity'];
  id: string;
  kind: Found['kind'];
  title: string;
  number: string;
  value: string | null;
};
/** A dossier number with where it is counted. */
export type DossierNumber = {
  readonly fondsId: string;
  readonly fondsName: string;
  readonly year: number;
  readonly number: string;
};

const ENTRY = (value: string): string => `
  SELECT 'entry' AS entity, entry.id, entry.kind, entry.title, entry.number, ${value} AS value
    FROM temp.chosen JOIN entry ON entry.id = chosen.id`;
const DOSSIER = (value: string): string => `
  SELECT 'dossier' AS entity, dossier.id, NULL AS kind, dossier.title, dossier.number, ${value} AS value
    FROM temp.chosen_dossier JOIN dossier ON dossier.id = chosen_dossier.id`;
const BY_WALK = 'ORDER BY chosen.ordinal';
const gap = (name: string): string => `
  ${ENTRY("''")} JOIN entry_gap ON entry_gap.entry_id = entry.id AND entry_gap.kind = entry.kind
   WHERE entry_gap.gap = '${name}' ${BY_WALK}`;

/** What one look at the tables finds. Secret terms are those that forbid files. */
const QUERIES: Partial<Record<HandoverRule, string>> = {
  no_title: `${ENTRY("''")} WHERE entry.title = '' AND entry.kind <> 'photo' ${BY_WALK}`,
  unnamed_photo: `${ENTRY("''")} WHERE entry.title = '' AND entry.kind = 'photo' ${BY_WALK}`,
  no_date: `${ENTRY("''")} WHERE entry.earliest = '' ${BY_WALK}`,
  no_dossier: `${ENTRY("''")} WHERE chosen.dossier_id IS NULL ${BY_WALK}`,
  no_retention: `${DOSSIER("''")} WHERE dossier.detail ->> '$.retention' = '' ORDER BY chosen_dossier.ordinal`,
  no_file: `${ENTRY("''")} WHERE entry.kind = 'photo'
    AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.entry_id = entry.id) ${BY_WALK}`,
  secret: `
    ${ENTRY("''")} WHERE entry.detail ->> '$.access' IN (SELECT value FROM json_each(:access))
      OR entry.detail ->> '$.secrecy' IN (SELECT value FROM json_each(:secrecy))
    UNION ALL
    ${DOSSIER("''")} WHERE dossier.detail ->> '$.access' IN (SELECT value FROM json_each(:access))`,
  number_double: `
    SELECT * FROM (
      SELECT 'entry' AS entity, entry.id, entry.kind, entry.title, entry.number, entry.number AS value,
             count(*) OVER (PARTITION BY entry.kind, entry.number_key, entry.origin, entry.year) AS uses, chosen.ordinal
        FROM temp.chosen JOIN entry ON entry.id = chosen.id
       WHERE entry.number_key <> '')
     WHERE uses > 1 ORDER BY value, ordinal`,
  dossier_double: `
    SELECT * FROM (
      SELECT 'dossier' AS entity, dossier.id, NULL AS kind, dossier.title, dossier.number, dossier.number AS value,
             count(*) OVER (PARTITION BY dossier.fonds_id, dossier.year, dossier.number) AS uses, chosen_dossier.ordinal
        FROM temp.chosen_dossier JOIN dossier ON dossier.id = chosen_dossier.id
       WHERE dossier.number <> '')
     WHERE uses > 1 ORDER BY ordinal`,
  no_scan: gap('no_scan'),
  no_people: gap('no_people'),
  no_recipients: gap('no_recipients'),
  unlinked_recipients: gap('unlinked_recipients'),
  after_fonds_closed: gap('after_fonds_closed'),
  incomplete_minutes: gap('incomplete_minutes'),
};

/** Terms that make something a secret, by vocabulary, as JSON lists. */
export type SecretTerms = { readonly access: string; readonly secrecy: string };

/** Finds what is wrong with what was chosen on this connection. */
export function findingsReader(db: Db, secretTerms: SecretTerms) {
  const outside = reading(
    db.prepare<{ id: string; from: string; to: string }, Row>(`
      ${ENTRY("entry.date ->> '$.text'")}
       WHERE chosen.dossier_id = :id AND entry.earliest <> '' AND (entry.latest < :from OR entry.earliest > :to)
       ${BY_WALK}`),
  );
  const numbers = reading(
    db.prepare<[], DossierNumber>(`
      SELECT dossier.fonds_id AS fondsId, fonds.name AS fondsName, ifnull(dossier.year, 0) AS year, dossier.number
        FROM temp.chosen_dossier JOIN dossier ON dossier.id = chosen_dossier.id
        JOIN fonds ON fonds.id = dossier.fonds_id
       WHERE dossier.number <> ''`),
  );
  const stored = reading(
    db.prepare<[string], Row & { sha256: string }>(`
      SELECT 'entry' AS entity, entry.id, entry.kind, entry.title, entry.number, attachment.file_name AS value,
             attachment.sha256
        FROM temp.chosen JOIN entry ON entry.id = chosen.id JOIN attachment ON attachment.entry_id = entry.id
       WHERE attachment.sha256 > ? ORDER BY attachment.sha256 LIMIT 500`),
  );
  const queries = new Map(
    Object.entries(QUERIES).map(([rule, sql]) => [
      rule,
      reading(db.prepare<[Partial<SecretTerms>], Row>(sql)),
    ]),
  );

  return {
    /** What the query of a rule finds; nothing where the rule has none. */
    *ofRule(rule: HandoverRule): Generator<Found> {
      const found = queries.get(rule)?.iterate(rule === 'secret' ? secretTerms : {}) ?? [];
      for (const row of found) yield toFound(row);
    },
    /** Entries of a dossier that lie wholly outside its days. */
    outside: (id: string, from: string, to: string): Found[] => outside.all({ id, from, to }).map(toFound),
    dossierNumbers: (): DossierNumber[] => numbers.all(),
    /** Stored files that are handed over, each with an entry it hangs on. */
    *storedFiles(): Generator<Found & { sha256: string }> {
      for (let after = ''; ; ) {
        const rows = stored.all(after);
        for (const row of rows) {
          if (row.sha256 !== after) yield { ...toFound(row), sha256: row.sha256 };
          after = row.sha256;
        }
        if (rows.length < 500) return;
      }
    },
  };
}
export type FindingsReader = ReturnType<typeof findingsReader>;

const toFound = ({ entity, id, kind, title, number, value }: Row): Found => ({
  ...{ entity, id, kind, title, number },
  value: value ?? '',
});
