import { type BodyEvent, readPartialDate } from '#contract';
import { type Db, reading } from '../engine/connection.ts';

/** What is kept of an event besides its parties; `on` is the date as typed. */
export type EventContent = {
  readonly kind: string;
  readonly on: string | null;
  readonly basis: string;
  readonly note: string;
  readonly fromIds: readonly string[];
  readonly toIds: readonly string[];
};

type EventRow = { id: string; kind: string; detail: string };
type PartyRow = { event_id: string; side: 'from' | 'to'; agent_id: string; name: string };

const PARTIES = `
  SELECT event_id, side, agent_id, agent.name
    FROM body_event_party JOIN agent ON agent.id = agent_id
   WHERE event_id = ?
   ORDER BY agent.sort_key`;

const FOLLOWERS = `
  SELECT DISTINCT later.agent_id AS id
    FROM body_event_party AS earlier
    JOIN body_event_party AS later ON later.event_id = earlier.event_id AND later.side = 'to'
   WHERE earlier.agent_id = ? AND earlier.side = 'from' AND later.agent_id <> earlier.agent_id`;

const ORIGINS = `
  SELECT DISTINCT earlier.agent_id AS id
    FROM body_event_party AS later
    JOIN body_event_party AS earlier ON earlier.event_id = later.event_id AND earlier.side = 'from'
   WHERE later.agent_id = ? AND later.side = 'to' AND later.agent_id <> earlier.agent_id`;

const PUT = `
  INSERT INTO body_event (id, kind, on_day, detail) VALUES (:id, :kind, :onDay, :detail)
  ON CONFLICT (id) DO UPDATE SET kind = :kind, on_day = :onDay, detail = :detail`;

const contentOf = (row: EventRow): EventContent => JSON.parse(row.detail) as EventContent;

function toEvent(row: EventRow, parties: readonly PartyRow[]): BodyEvent {
  const { on, basis, note } = contentOf(row);
  const side = (wanted: 'from' | 'to') =>
    parties
      .filter((party) => party.side === wanted)
      .map((party) => ({ id: party.agent_id, name: party.name }));
  const date = (on && readPartialDate(on)) || null;
  return { id: row.id, kind: row.kind, on: date, basis, note, from: side('from'), to: side('to') };
}

/** Reads what happened to bodies. */
export function eventReader(db: Db) {
  const byId = reading(
    db.prepare<[string], EventRow>('SELECT id, kind, detail FROM body_event WHERE id = ?'),
  );
  const all = reading(db.prepare<[], EventRow>('SELECT id, kind, detail FROM body_event ORDER BY id'));
  const ofAgent = reading(
    db.prepare<[string], EventRow>(`
      SELECT id, kind, detail FROM body_event
       WHERE id IN (SELECT event_id FROM body_event_party WHERE agent_id = ?)
       ORDER BY on_day, id`),
  );
  const parties = reading(db.prepare<[string], PartyRow>(PARTIES));
  const followers = reading(db.prepare<[string], { id: string }>(FOLLOWERS));
  const origins = reading(db.prepare<[string], { id: string }>(ORIGINS));

  return {
    find(id: string): EventContent | undefined {
      const row = byId.get(id);
      return row && contentOf(row);
    },
    all: (): { id: string; content: EventContent }[] =>
      all.all().map((row) => ({ id: row.id, content: contentOf(row) })),
    ofAgent: (id: string): BodyEvent[] => ofAgent.all(id).map((row) => toEvent(row, parties.all(row.id))),
    /** Bodies that took over from this one, one step on. */
    followers: (id: string): string[] => followers.all(id).map((row) => row.id),
    /** Bodies this one took over from, one step back. */
    origins: (id: string): string[] => origins.all(id).map((row) => row.id),
  };
}
export type EventReader = ReturnType<typeof eventReader>;

/** Writes what happened to bodies. */
export function eventWriter(db: Db) {
  const put = db.prepare(PUT);
  const clear = db.prepare('DELETE FROM body_event_party WHERE event_id = ?');
  const addParty = db.prepare('INSERT INTO body_event_party (event_id, side, agent_id) VALUES (?, ?, ?)');
  const remove = db.prepare('DELETE FROM body_event WHERE id = ?');

  return {
    put(id: string, event: EventContent): void {
      const onDay = event.on ? (readPartialDate(event.on)?.earliest ?? null) : null;
      put.run({ id, kind: event.kind, onDay, detail: JSON.stringify(event) });
      clear.run(id);
      for (const agentId of new Set(event.fromIds)) addParty.run(id, 'from', agentId);
      for (const agentId of new Set(event.toIds)) addParty.run(id, 'to', agentId);
    },
    remove: (id: string): void => void remove.run(id),
  };
}
