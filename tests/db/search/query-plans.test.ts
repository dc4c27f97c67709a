import { expect, it } from 'vitest';
import { openDisposable } from '../../../db/engine/connection.ts';
import { SCHEMA } from '../../../db/search/index/schema.ts';
import { AGENTS_FOUND, NEWEST, PASSAGES, REST } from '../../../db/search/index/store-index.ts';

const planOf = (sql: string): string[] => {
  const db = openDisposable(':memory:');
  db.exec(SCHEMA);
  const values = {
    expression: '"a"',
    from: 1n,
    to: 2n,
    limit: 3,
    but: '[]',
    offset: 0,
  };
  const plan = db.prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(values);
  db.close();
  return plan.map(({ detail }) => detail);
};

it.each([NEWEST, REST, PASSAGES, AGENTS_FOUND])(
  'a search goes through the full-text index, between its bounds, and sorts nothing',
  (sql) => {
    const plan = planOf(sql);
    expect(plan[0]).toMatch(/^SCAN (term|agent_term|passage) VIRTUAL TABLE INDEX \d+:M\d*><$/);
    expect(
      plan.filter((line) =>
        /TEMP B-TREE FOR ORDER|SCAN (?!term VIRTUAL|passage VIRTUAL|agent_term VIRTUAL|json_each)/.test(line),
      ),
    ).toEqual([]);
  },
);
