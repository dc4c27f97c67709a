import { type Db, reading } from '../../engine/connection.ts';

/** Whether anybody but a batch has a hand in an entry: changed it, hung a file on it, linked it, or has begun to. */
const WORKED_ON = `
  SELECT 1 FROM draft WHERE entry_id = :id
  UNION ALL
  SELECT 1
    FROM (SELECT 'entry' AS entity, :id AS entity_id
          UNION ALL SELECT 'attachment', id FROM attachment WHERE entry_id = :id
          UNION ALL SELECT 'link', id FROM entry_link WHERE from_id = :id OR to_id = :id) AS part
    JOIN change ON change.entity = part.entity AND change.entity_id = part.entity_id
    JOIN act ON act.id = change.act_id
   WHERE act.session <> :batch
   LIMIT 1`;

/** Whether a batch brought an entry in, rather than changing one that was here. */
const BROUGHT_IN = `
  SELECT 1
    FROM change JOIN act ON act.id = change.act_id
   WHERE change.entity = 'entry' AND change.entity_id = :id AND change.act = 'created' AND act.session = :batch
   LIMIT 1`;

/** Reads what has become of a batch. */
export function batchReader(db: Db) {
  const workedOn = reading(db.prepare<{ id: string; batch: string }>(WORKED_ON));
  const broughtIn = reading(db.prepare<{ id: string; batch: string }>(BROUGHT_IN));
  const entryOf = reading(
    db.prepare<[string], { entry_id: string }>('SELECT entry_id FROM attachment WHERE id = ?'),
  );
  return {
    isWorkedOn: (entryId: string, batch: string): boolean =>
      workedOn.get({ id: entryId, batch }) !== undefined,
    isBroughtIn: (entryId: string, batch: string): boolean =>
      broughtIn.get({ id: entryId, batch }) !== undefined,
    /** The entry a file hangs on. */
    entryOfAttachment: (id: string): string | undefined => entryOf.get(id)?.entry_id,
  };
}
export type BatchReader = ReturnType<typeof batchReader>;
