import { describe, expect, it } from 'vitest';
import { shippedRules } from '../../../../db/awards/rules/shipped.ts';
import { achievements } from './rules/achievements.ts';
import { chains } from './rules/chains.ts';
import { notices } from './rules/notices.ts';
import { runs } from './rules/runs.ts';
import { columns, findingsOfRule, type RuleTables } from './rules/table.ts';
import { titles } from './rules/titles.ts';

const tables: RuleTables = { ...achievements, ...runs, ...chains, ...titles, ...notices };

/** Who somebody is comes from the matcher, so these are tried over a whole archive (check.test.ts, eighty.test.ts). */
const OF_WHOM = ['D1', 'D2', 'D3'];

it('every rule that comes with the program has a table of cases', () => {
  const ids = new Set(shippedRules().rules.map(({ id }) => id));

  expect([...Object.keys(tables), ...OF_WHOM].sort()).toEqual([...ids].sort());
});

describe.each(Object.entries(tables))('%s', (id, table) => {
  const cases = columns.flatMap((column) => {
    const cell = table[column];
    return typeof cell === 'string' ? [] : [[column, ...cell] as const];
  });

  it.each(cases)('%s', (_column, said, expected) => {
    const told = findingsOfRule(id, said).map(
      ({ outcome, tone, reason }) => `${outcome} ${tone} ${reason.code}`,
    );

    expect(told).toEqual(expected);
  });

  const law = typeof table.law === 'string' ? [] : table.law;
  for (const [on, cited, confidence] of law)
    it(`cites on ${on}: ${cited}`, () => {
      const [finding] = findingsOfRule(id, { ...table.changing, on });

      if (cited === null) expect(finding).toBeUndefined();
      else expect(finding).toMatchObject({ source: expect.stringContaining(cited), confidence });
    });

  it('is cited under each law it has stood in', () => {
    const ofRule = shippedRules().rules.filter((rule) => rule.id === id);
    const cited = law.filter(([, source]) => source !== null);

    expect(cited).toHaveLength(typeof table.law === 'string' ? 0 : ofRule.length);
  });
});
