import { type AgentKind, isSlip, namePatterns } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';

/** An agent met under a key, with what tells it from others of that name. */
export type KeyedRow = {
  readonly id: string;
  readonly kind: AgentKind;
  readonly key: string;
  readonly marked: string;
  readonly is_shown: 0 | 1;
  readonly birth_year: number | null;
  readonly deceased: string | null;
};
/** Where an agent was at some time: on record, or on a paper that names it. */
export type PlaceRow = {
  readonly agent_id: string;
  readonly position: string;
  readonly unit: string;
  readonly unit_id: string | null;
};

const KEYED = `
  SELECT agent.id, agent.kind, key, marked, is_shown, birth_year, detail ->> '$.deceasedOn' AS deceased
    FROM agent_key JOIN agent ON agent.id = agent_id
   WHERE key = ? AND agent_key.kind = ?`;

const PLACES = `
  SELECT agent_id, position, unit, unit_id
    FROM agent_position WHERE agent_id IN (SELECT value FROM json_each(:ids))
   UNION
  SELECT agent_id, detail ->> '$.position', detail ->> '$.unit', unit_id
    FROM award_line WHERE agent_id IN (SELECT value FROM json_each(:ids)) AND is_binned = 0`;

/** Reads agents by the keys of their names. */
export function agentKeyReader(db: Db) {
  const keyed = reading(db.prepare<[string, string], KeyedRow>(KEYED));
  const bodies = reading(
    db.prepare<[string], { id: string }>(
      `SELECT DISTINCT agent_id AS id FROM agent_key WHERE key = ? AND kind = 'body'`,
    ),
  );
  const keysOf = reading(
    db.prepare<[string], { key: string }>('SELECT key FROM agent_key WHERE agent_id = ?'),
  );
  const alike = reading(
    db.prepare<[string], { key: string }>('SELECT key FROM key_pattern WHERE pattern = ?'),
  );
  const places = reading(db.prepare<{ ids: string }, PlaceRow>(PLACES));

  return {
    /** Agents of a kind with this very key. */
    keyed: (key: string, kind: AgentKind): KeyedRow[] => keyed.all(key, kind),
    bodiesKeyed: (key: string): string[] => bodies.all(key).map(({ id }) => id),
    keysOf: (id: string): string[] => keysOf.all(id).map(({ key }) => key),
    /** Keys in use that differ from this one by a slip in one word. */
    slipsOf: (key: string): string[] => slipsOf(key, (pattern) => alike.all(pattern).map((row) => row.key)),
    /** Positions and units of agents: on record, and on the papers they are linked to. */
    places: (ids: readonly string[]): PlaceRow[] => places.all({ ids: JSON.stringify(ids) }),
  };
}
export type AgentKeyReader = ReturnType<typeof agentKeyReader>;

function slipsOf(key: string, alike: (pattern: string) => readonly string[]): string[] {
  const words = key.split(' ');
  const found = namePatterns(key).flatMap((pattern) => {
    const at = pattern.split(' ').indexOf('_');
    return alike(pattern).filter((other) => isSlip(words[at] ?? '', other.split(' ')[at] ?? ''));
  });
  return [...new Set(found)];
}
