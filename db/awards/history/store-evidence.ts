import { type Db, reading } from '../../engine/connection.ts';

/** A conference at which a decision was announced or handed over. */
export type CeremonyRow = {
  readonly decision_id: string;
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
};
/** A photo linked to a decision or to its ceremony. */
export type PhotoRow = {
  readonly decision_id: string;
  readonly id: string;
  readonly title: string;
  readonly is_of_agent: 0 | 1;
};

/** Entries linked to some decisions, in either direction. Crossed joins keep SQLite from reading every link. */
const BESIDE = `
  WITH decision AS (SELECT value AS id FROM json_each(:ids)),
       beside AS (
         SELECT decision.id AS decision_id, to_id AS other FROM decision CROSS JOIN entry_link ON from_id = decision.id
          UNION
         SELECT decision.id, from_id FROM decision CROSS JOIN entry_link ON to_id = decision.id)`;

const CEREMONIES = `${BESIDE}
  SELECT decision_id, entry.id, entry.title, entry.date
    FROM beside CROSS JOIN entry ON entry.id = beside.other
   WHERE +entry.kind = 'minutes' AND entry.deleted_at IS NULL
   ORDER BY decision_id, entry.earliest`;

const PHOTOS = `${BESIDE},
       ceremony AS (
         SELECT decision_id, other FROM beside CROSS JOIN entry ON entry.id = other
          WHERE +entry.kind = 'minutes' AND entry.deleted_at IS NULL),
       pictured AS (
         SELECT decision_id, other FROM beside
          UNION
         SELECT decision_id, to_id FROM ceremony CROSS JOIN entry_link ON from_id = other
          UNION
         SELECT decision_id, from_id FROM ceremony CROSS JOIN entry_link ON to_id = other)
  SELECT decision_id, entry.id, entry.title,
         EXISTS (SELECT 1 FROM mention WHERE mention.entry_id = entry.id AND mention.role = 'depicted'
                    AND +mention.agent_id = :agentId) AS is_of_agent
    FROM pictured CROSS JOIN entry ON entry.id = pictured.other
   WHERE +entry.kind = 'photo' AND entry.deleted_at IS NULL
   ORDER BY decision_id, is_of_agent DESC, entry.earliest, entry.seq`;

/** Reads what is linked to decisions: their ceremonies and the photos taken there. */
export function evidenceReader(db: Db) {
  const ceremonies = reading(db.prepare<{ ids: string }, CeremonyRow>(CEREMONIES));
  const photos = reading(db.prepare<{ ids: string; agentId: string }, PhotoRow>(PHOTOS));

  return {
    ceremonies: (entryIds: readonly string[]): CeremonyRow[] =>
      ceremonies.all({ ids: JSON.stringify(entryIds) }),
    photos: (entryIds: readonly string[], agentId: string): PhotoRow[] =>
      photos.all({ ids: JSON.stringify(entryIds), agentId }),
  };
}
export type EvidenceReader = ReturnType<typeof evidenceReader>;
