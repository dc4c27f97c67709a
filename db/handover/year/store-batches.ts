import { type Db, reading } from '../../engine/connection.ts';

/** What one import has brought of what is handed over. */
export type Batch = {
  readonly batch: string;
  readonly at: string;
  readonly actor: string;
  readonly entries: number;
};

const BATCHES = `
  SELECT act.session AS batch, min(act.at) AS at, min(act.actor) AS actor, count(*) AS entries
    FROM act JOIN change ON change.act_id = act.id
   WHERE (act.session GLOB 'import:*' OR act.session GLOB 'sample:*')
     AND change.entity = 'entry' AND change.act = 'created' AND change.entity_id IN (SELECT id FROM temp.chosen)
   GROUP BY act.session
   ORDER BY at, batch`;

/** Reads which batches the chosen entries came in with, one line a batch. */
export function batchesOf(db: Db): () => Batch[] {
  const batches = reading(db.prepare<[], Batch>(BATCHES));
  return () => batches.all();
}
