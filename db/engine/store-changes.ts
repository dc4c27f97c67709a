import type { EntityName } from '#contract';
import { type Db, reading } from './connection.ts';

export type ChangeKind = 'created' | 'changed' | 'removed';

export type Change = {
  readonly seq: number;
  readonly act: number;
  readonly entity: EntityName;
  readonly entityId: string;
  readonly kind: ChangeKind;
  readonly before: unknown;
};

/** An act with the one that took it back. */
export type LinkedAct = { readonly id: number; readonly undone_by: number | null };

type ChangeRow = {
  seq: number;
  act_id: number;
  entity: EntityName;
  entity_id: string;
  act: ChangeKind;
  before: string | null;
};

const OF_ACT = `
  SELECT seq, act_id, entity, entity_id, act, before
    FROM change
   WHERE act_id = ?
   ORDER BY seq DESC`;

const OF_ENTITY = `
  SELECT seq, act_id, entity, entity_id, act, before
    FROM change
   WHERE entity = ? AND entity_id = ?
   ORDER BY seq DESC
   LIMIT ?`;

const FEED = `
  SELECT seq, act_id, entity, entity_id, act, NULL AS before
    FROM change
   WHERE seq > CAST(? AS INTEGER)
   ORDER BY seq
   LIMIT ?`;

/** What was not written by jobs, after an act. */
const BY_PEOPLE = `
  SELECT seq, act_id, entity, entity_id, change.act, NULL AS before
    FROM act JOIN change ON change.act_id = act.id
   WHERE act.id > CAST(? AS INTEGER) AND act.procedure NOT GLOB 'job.*'
   ORDER BY act.id, seq
   LIMIT ?`;

/**
 * Later acts that touched what an act has changed. An act that takes back one of them is left out: it counts with the
 * one it takes back.
 */
const TOUCHED_LATER = `
  SELECT DISTINCT act.id, act.undone_by
    FROM change AS mine
    JOIN change AS later ON later.entity = mine.entity AND later.entity_id = mine.entity_id
                        AND later.seq > mine.seq AND later.act_id <> mine.act_id
    JOIN act ON act.id = later.act_id
   WHERE mine.act_id = :act AND (act.undoes IS NULL OR act.undoes <= CAST(:act AS INTEGER))`;

/** Whether anybody but a session has changed something after one of its acts. */
const CHANGED_BY_OTHERS = `
  SELECT 1
    FROM change JOIN act ON act.id = act_id
   WHERE entity = ? AND entity_id = ? AND act_id > CAST(? AS INTEGER) AND session <> ?
   LIMIT 1`;

const toChange = (row: ChangeRow): Change => ({
  seq: row.seq,
  act: row.act_id,
  entity: row.entity,
  entityId: row.entity_id,
  kind: row.act,
  before: row.before === null ? null : JSON.parse(row.before),
});

/** Reads the change feed. */
export function changeReader(db: Db) {
  const ofAct = reading(db.prepare<[number], ChangeRow>(OF_ACT));
  const ofEntity = reading(db.prepare<[string, string, number], ChangeRow>(OF_ENTITY));
  const feed = reading(db.prepare<[number, number], ChangeRow>(FEED));
  const byPeople = reading(db.prepare<[number, number], ChangeRow>(BY_PEOPLE));
  const lastAct = reading(db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM act'));
  const last = reading(db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM change'));
  const entities = reading(
    db.prepare<[number], { entity: EntityName }>('SELECT DISTINCT entity FROM change WHERE act_id = ?'),
  );
  const touchedLater = reading(db.prepare<{ act: number }, LinkedAct>(TOUCHED_LATER));
  const undoneBy = reading(db.prepare<[number], LinkedAct>('SELECT id, undone_by FROM act WHERE id = ?'));
  const changedByOthers = reading(db.prepare<[string, string, number, string]>(CHANGED_BY_OTHERS));

  /** Follows who undid whom: the last of the chain, and whether what the first act did stands. */
  function outcomeOf(first: LinkedAct): { readonly last: number; readonly stands: boolean } {
    let act: LinkedAct = first;
    let stands = true;
    for (let next = first.undone_by; next !== null; next = act.undone_by) {
      act = undoneBy.get(next) ?? { id: next, undone_by: null };
      stands = !stands;
    }
    return { last: act.id, stands };
  }

  return {
    outcomeOf,
    /** Changes of an act, latest first: the order in which undo puts things back. */
    changesOf: (act: number): Change[] => ofAct.all(act).map(toChange),
    /** The latest changes of one thing, newest first. */
    ofEntity: (entity: EntityName, id: string, limit: number): Change[] =>
      ofEntity.all(entity, id, limit).map(toChange),
    /** What kinds of things an act changed. */
    entitiesOf: (act: number): EntityName[] => entities.all(act).map((row) => row.entity),
    /** Whether anything an act changed is no longer as it left it; what was changed and put back is. */
    isChangedAgain: (act: number): boolean =>
      touchedLater.all({ act }).some((later) => outcomeOf(later).stands),
    /** Whether anything but the batch itself has changed something after an act of the batch. */
    changedSinceBatch: (entity: EntityName, id: string, act: number, batch: string): boolean =>
      changedByOthers.get(entity, id, act, batch) !== undefined,
    /** The feed after `seq`, without what undo needs. */
    feed: (seq: number, limit: number): Change[] => feed.all(seq, limit).map(toChange),
    /** The same after an act, without what jobs wrote. */
    feedOfPeople: (act: number, limit: number): Change[] => byPeople.all(act, limit).map(toChange),
    lastAct: (): number => lastAct.get()?.id ?? 0,
    lastSeq: (): number => last.get()?.seq ?? 0,
  };
}
