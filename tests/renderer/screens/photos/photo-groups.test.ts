import { describe, expect, it } from 'vitest';
import {
  completeDays,
  groupPhotos,
  keptRows,
} from '../../../../renderer/screens/photos/grid/photo-groups.ts';
import { givenPhoto, idsOf } from './given.ts';

describe('groups of photos', () => {
  it('are days, latest first, in each the photos in the order in which they were added', () => {
    const rows = [
      givenPhoto('c', { date: '2024-02-01' }),
      givenPhoto('b', { date: '2024-01-10' }),
      givenPhoto('a', { date: '2024-01-10' }),
      givenPhoto('z', { date: null }),
    ];
    expect(groupPhotos(rows).map(({ photos }) => idsOf(photos))).toEqual([['c'], ['a', 'b'], ['z']]);
  });

  it('part the events of a day, also where they were added by turns', () => {
    const rows = [
      givenPhoto('d', { event: 'Lễ trao giải' }),
      givenPhoto('c', { event: 'Hội nghị' }),
      givenPhoto('b', { event: 'Lễ trao giải' }),
      givenPhoto('a', { event: 'Hội nghị' }),
    ];
    expect(groupPhotos(rows).map(({ event, photos }) => [event, ...idsOf(photos)])).toEqual([
      ['Hội nghị', 'a', 'c'],
      ['Lễ trao giải', 'b', 'd'],
    ]);
  });

  it('part a year from its first day', () => {
    const rows = [givenPhoto('b', { date: '2024' }), givenPhoto('a', { date: '2024-01-01' })];
    expect(groupPhotos(rows).map(({ photos }) => idsOf(photos))).toEqual([['a'], ['b']]);
  });
});

describe('days of a page', () => {
  const rows = [givenPhoto('c', { date: '2024-02-01' }), givenPhoto('b'), givenPhoto('a')];

  it('wait while the last one may go on in the next page', () => {
    expect(idsOf(completeDays(rows, true))).toEqual(['c']);
    expect(idsOf(completeDays(rows, false))).toEqual(['c', 'b', 'a']);
  });
});

describe('rows that have left their filter', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => givenPhoto(id)) as [
    ReturnType<typeof givenPhoto>,
    ReturnType<typeof givenPhoto>,
    ReturnType<typeof givenPhoto>,
    ReturnType<typeof givenPhoto>,
  ];

  it('stay where they were, as they are now', () => {
    const captioned = givenPhoto('b', { title: 'Trao giấy khen' });
    const rows = keptRows({ before: [a, b, c], fresh: [a, c], gone: [captioned] });
    expect(rows.map(({ id, title }) => [id, title])).toEqual([
      ['a', ''],
      ['b', 'Trao giấy khen'],
      ['c', ''],
    ]);
  });

  it('stay as they were until it is known how they are', () => {
    expect(idsOf(keptRows({ before: [a, b, c], fresh: [c], gone: undefined }))).toEqual(['a', 'b', 'c']);
  });

  it('go when they are in the bin; new ones take the place the list gives them', () => {
    expect(idsOf(keptRows({ before: [a, b, c], fresh: [a, d, c], gone: [] }))).toEqual(['a', 'd', 'c']);
  });
});
