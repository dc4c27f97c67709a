import type { Act, EntityName } from '#contract';
import { type Db, reading } from './connection.ts';
import { type ChangeKind, changeReader, type LinkedAct } from './store-changes.ts';
import { rowWriter } from './store-rows.ts';

type ActRow = {
  id: number;
  at: string;
  actor: string;
  session: string;
  procedure: string;
  subject: string;
  undone_by: number | null;
  change_count: number;
};
export type StoredAct = Omit<Act, 'canUndo'> & { readonly session: string };

const COLUMNS = 'act.id, act.at, act.actor, act.session, act.procedure, act.subject, act.undone_by';
const ACT = `
  SELECT ${COLUMNS}, (SELECT count(*) FROM change WHERE change.act_id = act.id) AS change_count
    FROM act`;

/** What a session did, without what it took back or did again: those count with what they undid. */
const OF_SESSION = `
  SELECT id, undone_by FROM act WHERE session = ? AND undoes IS NULL ORDER BY id DESC LIMIT 200`;

/** What people did: a job, written slice by slice, is the last of its acts; what the archive did by itself is left out. */
const RECENT = `
  SELECT ${COLUMNS},
         CASE WHEN act.procedure GLOB 'job.*'
              THEN (SELECT count(*) FROM act AS slice JOIN change ON change.act_id = slice.id
                     WHERE slice.session = act.session AND slice.procedure = act.procedure)
              ELSE (SELECT count(*) FROM change WHERE change.act_id = act.id)
         END AS change_count
    FROM act
   WHERE act.id < CAST(? AS INTEGER)
     AND act.session <> ''
     AND NOT (act.procedure GLOB 'job.*'
              AND EXISTS (SELECT 1 FROM act AS later
                           WHERE later.session = act.session AND later.id > act.id
                             AND later.procedure = act.procedure))
   ORDER BY act.id DESC
   LIMIT ?`;

/** One row for each act that changed a thing; `revision` is what it was before, null for its creation. */
const VERSIONS = `
  SELECT ${COLUMNS}, (SELECT count(*) FROM change WHERE change.act_id = act.id) AS change_count,
         change.before ->> '$.revision' AS revision
    FROM (SELECT min(seq) AS seq FROM change WHERE entity = ? AND entity_id = ? GROUP BY act_id) AS first
    JOIN change USING (seq)
    JOIN act ON act.id = change.act_id
   ORDER BY act.id DESC
   LIMIT ?`;

const toAct = (row: ActRow): StoredAct => ({
  id: row.id,
  at: row.at,
  actor: row.actor,
  session: row.session,
  procedure: row.procedure,
  subject: row.subject,
  changeCount: row.change_count,
  isUndone: row.undone_by !== null,
});

/** Reads the trail of acts and the change feed. */
export function actReader(db: Db) {
  const recent = reading(db.prepare<[number, number], ActRow>(RECENT));
  const byId = reading(db.prepare<[number], ActRow>(`${ACT} WHERE act.id = ?`));
  const changes = changeReader(db);
  const lastOfSession = reading(db.prepare<[string], LinkedAct>(OF_SESSION));
  const ofSession = reading(
    db.prepare<[string], { id: number }>('SELECT id FROM act WHERE session = ? ORDER BY id DESC'),
  );
  const versions = reading(
    db.prepare<[string, string, number], ActRow & { revision: number | null }>(VERSIONS),
  );

  const find = (id: number): StoredAct | undefined => {
    const row = byId.get(id);
    return row && toAct(row);
  };

  return {
    ...changes,
    /** Acts of people before an act, or the latest, newest first. */
    recent: (before: number | null, limit: number): StoredAct[] =>
      recent.all(before ?? Number.MAX_SAFE_INTEGER, limit).map(toAct),
    find,
    /** What stands of a session's acts, the latest: the act to undo next. Undefined when all was taken back. */
    lastOfSession(session: string): StoredAct | undefined {
      const outcome = lastOfSession
        .all(session)
        .map(changes.outcomeOf)
        .find(({ stands }) => stands);
      return outcome && find(outcome.last);
    },
    /** Acts of a session (or batch), latest first. */
    ofSession: (session: string): number[] => ofSession.all(session).map((row) => row.id),
    /** Acts that changed one thing, newest first, each with the revision it began with. */
    versionsOf: (entity: EntityName, id: string, limit: number) =>
      versions.all(entity, id, limit).map((row) => ({ act: toAct(row), revision: row.revision })),
  };
}
export type ActReader = ReturnType<typeof actReader>;

type NewAct = { at: string; actor: string; session: string; procedure: string; subject: string };

/** Writes acts and changes; only the recorder and undo call it. */
export function actWriter(db: Db) {
  const insertAct = db.prepare<NewAct>(
    `INSERT INTO act (at, actor, session, procedure, subject)
     VALUES (:at, :actor, :session, :procedure, :subject)`,
  );
  const insertChange = db.prepare<[number, string, string, string, string | null]>(
    'INSERT INTO change (act_id, entity, entity_id, act, before) VALUES (?, ?, ?, ?, ?)',
  );
  const insertChanges = rowWriter(db, 'change', ['act_id', 'entity', 'entity_id', 'act']);
  const rename = db.prepare<[string, number]>('UPDATE act SET subject = ? WHERE id = ?');
  const markUndone = db.prepare<[number, number]>('UPDATE act SET undone_by = ? WHERE id = ?');
  const markUndoing = db.prepare<[number, number]>('UPDATE act SET undoes = ? WHERE id = ?');

  return {
    begin: (act: NewAct): number => Number(insertAct.run(act).lastInsertRowid),
    addChange: (act: number, entity: EntityName, id: string, kind: ChangeKind, before: unknown): number =>
      Number(
        insertChange.run(act, entity, id, kind, before === null ? null : JSON.stringify(before))
          .lastInsertRowid,
      ),
    /** The same for many things that did not exist before. */
    addCreated: (act: number, entity: EntityName, ids: readonly string[]): number =>
      insertChanges(ids.map((id) => [act, entity, id, 'created'])),
    rename: (act: number, subject: string): void => void rename.run(subject, act),
    undone(act: number, by: number): void {
      markUndone.run(by, act);
      markUndoing.run(act, by);
    },
  };
}
export type ActStore = ReturnType<typeof actWriter>;
