import { describe, expect, it } from 'vitest';
import type { Hit } from '#contract';
import { groupHits, yearsOf } from '../../../../renderer/screens/search/group-hits.ts';

const hit = (id: string, key: string | null, year = '2019', entity: Hit['entity'] = 'entry'): Hit => ({
  ...{ id, entity, kind: entity === 'agent' ? 'person' : 'commendation', title: id },
  titleRanges: [],
  date: { text: year, earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year' } as Hit['date'],
  ...{ number: '', context: '', score: 0, matched: [], snippet: '', snippetRanges: [], page: null },
  ...{ cover: null, awards: null, recipient: key === null ? null : { key, name: 'Đức', agentId: null } },
});
const shown = (hits: readonly Hit[], opened: readonly string[] = []) =>
  groupHits(hits, new Set(opened)).map(({ hit: one, under, isUnder }) => [one.id, under.length, isUnder]);

describe('answers of one recipient', () => {
  const hits = [
    hit('a', 'duc'),
    hit('b', null),
    hit('c', 'duc', '2011'),
    hit('d', 'lan'),
    hit('e', 'duc', '2024'),
  ];

  it('stand under the first of them, in its place', () => {
    expect(shown(hits)).toEqual([
      ['a', 2, false],
      ['b', 0, false],
      ['d', 0, false],
    ]);
  });

  it('are shown below it when it is opened', () => {
    expect(shown(hits, ['a']).map(([id]) => id)).toEqual(['a', 'c', 'e', 'b', 'd']);
  });

  it('stand under the person where the person was found, even behind them', () => {
    expect(shown([hit('a', 'duc'), hit('duc', null, '2000', 'agent'), hit('c', 'duc')])).toEqual([
      ['duc', 2, false],
    ]);
  });

  it('say from which year to which', () => {
    expect(yearsOf([hit('c', null, '2011'), hit('e', null, '2024')])).toBe('2011–2024');
    expect(yearsOf([hit('c', null, '2011')])).toBe('2011');
  });
});
