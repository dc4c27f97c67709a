import { type Db, reading } from '../../engine/connection.ts';
import type { Entity, Source } from '../place.ts';

/** The little of a document that ranking looks at. */
export type Card = { readonly title: string; readonly number: string };

type CardRow = { seq: number; title: string; number: string };
type NameRow = { seq: number; name: string };

/** Reads cards by the rows' keys, many at once: never a long text, never a parsed content. */
export function cardReader(db: Db) {
  const cardsOf = (entity: Entity, title: string, number: string) =>
    reading(
      db.prepare<[string], CardRow>(
        `SELECT seq, ${title} AS title, ${number} AS number FROM ${entity} WHERE seq IN (SELECT value FROM json_each(?))`,
      ),
    );
  const cards = {
    entry: cardsOf('entry', 'title', 'number'),
    agent: cardsOf('agent', 'name', "''"),
    dossier: cardsOf('dossier', 'title', 'number'),
  };
  const names = reading(
    db.prepare<[string], NameRow>(`
      WITH wanted AS (SELECT seq, id FROM entry WHERE seq IN (SELECT value FROM json_each(?)))
      SELECT seq, as_printed AS name FROM wanted JOIN mention ON entry_id = wanted.id
      UNION ALL
      SELECT wanted.seq, as_printed FROM wanted JOIN award_line ON entry_id = wanted.id`),
  );
  const seqs = (entity: Entity, sources: readonly Source[]): string =>
    JSON.stringify(sources.flatMap((source) => (source.entity === entity ? [source.seq] : [])));

  return {
    /** Cards by `entity seq`. Rows that are gone are left out. */
    cards(sources: readonly Source[]): ReadonlyMap<string, Card> {
      const rows = (['entry', 'agent', 'dossier'] as const).flatMap((entity) =>
        cards[entity].all(seqs(entity, sources)).map(({ seq, title, number }) => {
          return [cardKey({ entity, seq }), { title, number }] as const;
        }),
      );
      return new Map(rows);
    },
    /** Names printed in entries, by `entity seq`. */
    names(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
      const found = new Map<string, string[]>();
      for (const { seq, name } of names.all(seqs('entry', sources))) {
        const key = cardKey({ entity: 'entry', seq });
        const known = found.get(key);
        if (known) known.push(name);
        else found.set(key, [name]);
      }
      return found;
    },
  };
}
export type CardReader = ReturnType<typeof cardReader>;

export const cardKey = ({ entity, seq }: Source): string => `${entity} ${seq}`;
