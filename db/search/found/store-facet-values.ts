import { type Db, reading } from '../../engine/connection.ts';

/** A body or a dossier that many of some entries have. */
export type FacetValue = { readonly value: string; readonly name: string };

/** Reads which bodies and dossiers some entries have most, by rows of entries. */
export function facetValueReader(db: Db) {
  const bodies = reading(
    db.prepare<{ seqs: string; limit: number }, FacetValue>(`
      WITH chosen AS (SELECT id FROM entry WHERE seq IN (SELECT value FROM json_each(:seqs))),
           named AS (SELECT agent_id AS id, entry_id FROM mention WHERE entry_id IN (SELECT id FROM chosen)
                     UNION SELECT agent_id, entry_id FROM award_line WHERE entry_id IN (SELECT id FROM chosen)
                     UNION SELECT unit_id, entry_id FROM award_line WHERE entry_id IN (SELECT id FROM chosen))
      SELECT agent.id AS value, agent.name AS name
        FROM named JOIN agent ON agent.id = named.id
       WHERE agent.kind = 'body'
       GROUP BY agent.id ORDER BY count(*) DESC, agent.sort_key LIMIT :limit`),
  );
  const dossiers = reading(
    db.prepare<{ seqs: string; limit: number }, FacetValue>(`
      SELECT dossier.id AS value, trim(dossier.number || ' ' || dossier.title) AS name
        FROM entry JOIN dossier ON dossier.id = entry.dossier_id
       WHERE entry.seq IN (SELECT value FROM json_each(:seqs))
       GROUP BY dossier.id ORDER BY count(*) DESC, dossier.sort_key LIMIT :limit`),
  );
  return {
    bodiesOf: (seqs: readonly number[], limit: number): FacetValue[] =>
      bodies.all({ seqs: JSON.stringify(seqs), limit }),
    dossiersOf: (seqs: readonly number[], limit: number): FacetValue[] =>
      dossiers.all({ seqs: JSON.stringify(seqs), limit }),
  };
}
export type FacetValueReader = ReturnType<typeof facetValueReader>;
