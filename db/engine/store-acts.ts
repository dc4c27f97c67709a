import type { Act, EntityName } from '#contract';
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

type ChangeRow = {
  seq: number;
  act_id: number;
  entity: EntityName;
  entity_id: string;
  act: ChangeKind;
  before: string | null;
};
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

const ACT = `
  SELECT act.id, act.at, act.actor, act.session, act.procedure, act.subject, act.undone_by,
         (SELECT count(*) FROM change WHERE change.act_id = act.id) AS change_count
    FROM act`;

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

const toChange = (row: ChangeRow): Change => ({
  seq: row.seq,
  act: row.act_id,
  entity: row.entity,
  entityId: row.entity_id,
  kind: row.act,
  before: row.before === null ? null : JSON.parse(row.before),
});

/** Reads the trail of acts and the change feed. */
export function actReader(db: Db) {
  const recent = reading(
    db.prepare<[number, number], ActRow>(`${ACT} WHERE act.id < ? ORDER BY act.id DESC LIMIT ?`),
  );
  const byId = reading(db.prepare<[number], ActRow>(`${ACT} WHERE act.id = ?`));
  const lastOfSession = reading(
    db.prepare<[string], ActRow>(
      `${ACT} WHERE act.session = ? AND act.undone_by IS NULL AND act.undoes IS NULL ORDER BY act.id DESC LIMIT 1`,
    ),
  );
  const changesOf = reading(
    db.prepare<[number], ChangeRow>(
      'SELECT seq, act_id, entity, entity_id, act, before FROM change WHERE act_id = ? ORDER BY seq DESC',
    ),
  );
  const ofEntity = reading(
    db.prepare<[string, string, number], ChangeRow>(
      `SELECT seq, act_id, entity, entity_id, act, before
         FROM change WHERE entity = ? AND entity_id = ? ORDER BY seq DESC LIMIT ?`,
    ),
  );
  const later = reading(
    db.prepare<[string, string, number], { n: number }>(
      'SELECT count(*) AS n FROM change WHERE entity = ? AND entity_id = ? AND act_id > ?',
    ),
  );
  const laterByOthers = reading(
    db.prepare<[string, string, number, string], { n: number }>(
      `SELECT count(*) AS n FROM change JOIN act ON act.id = act_id
        WHERE entity = ? AND entity_id = ? AND act_id > ? AND session <> ?`,
    ),
  );
  const ofSession = reading(
    db.prepare<[string], { id: number }>('SELECT id FROM act WHERE session = ? ORDER BY id DESC'),
  );
  const after = reading(
    db.prepare<[number, number], ChangeRow>(
      'SELECT seq, act_id, entity, entity_id, act, NULL AS before FROM change WHERE seq > ? ORDER BY seq LIMIT ?',
    ),
  );
  const last = reading(db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM change'));

  return {
    recent: (before: number | null, limit: number): StoredAct[] =>
      recent.all(before ?? Number.MAX_SAFE_INTEGER, limit).map(toAct),
    find: (id: number): StoredAct | undefined => map(byId.get(id), toAct),
    lastOfSession: (session: string): StoredAct | undefined => map(lastOfSession.get(session), toAct),
    /** Changes of an act, latest first: the order in which undo puts things back. */
    changesOf: (act: number): Change[] => changesOf.all(act).map(toChange),
    ofEntity: (entity: EntityName, id: string, limit = 200): Change[] =>
      ofEntity.all(entity, id, limit).map(toChange),
    changedSince: (entity: EntityName, id: string, act: number): boolean =>
      (later.get(entity, id, act)?.n ?? 0) > 0,
    /** Whether anything but the batch itself has changed something after an act of the batch. */
    changedSinceBatch: (entity: EntityName, id: string, act: number, batch: string): boolean =>
      (laterByOthers.get(entity, id, act, batch)?.n ?? 0) > 0,
    /** Acts of a session (or batch), latest first. */
    ofSession: (session: string): number[] => ofSession.all(session).map((row) => row.id),
    /** The feed after `seq`, without what undo needs. */
    feed: (seq: number, limit: number): Change[] => after.all(seq, limit).map(toChange),
    lastSeq: (): number => last.get()?.seq ?? 0,
  };
}
export type ActReader = ReturnType<typeof actReader>;

const map = <T, U>(value: T | undefined, to: (value: T) => U): U | undefined =>
  value === undefined ? undefined : to(value);

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
    rename: (act: number, subject: string): void => void rename.run(subject, act),
    undone(act: number, by: number): void {
      markUndone.run(by, act);
      markUndoing.run(act, by);
    },
  };
}
export type ActStore = ReturnType<typeof actWriter>;
