import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGENTS,
  DATED,
  endOfDay,
  kindOf,
  overlap,
  placesFor,
  placesOfYears,
  sourceNumber,
  sourceOf,
  yearAt,
} from '../../../db/search/place.ts';

const kind = fc.constantFrom(
  ...(['person', 'body', 'household', 'dossier', 'minutes', 'photo', 'commendation', 'document'] as const),
);
const seq = fc.nat({ max: 2 ** 26 - 1 });
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a place', () => {
  it('is one alone for people and what has no date, else one of its day', () => {
    fc.assert(
      fc.property(kind, seq, fc.oneof(day, fc.constant('')), (kind, seq, day) => {
        const { from, to } = placesFor(kind, seq, day);
        const { entity } = sourceOf(sourceNumber(kind, seq));
        const isAlone = entity === 'agent' || day === '';
        expect(from === to).toBe(isAlone);
        expect(yearAt(from)).toBe(isAlone ? undefined : Number(day.slice(0, 4)));
        const shelf = entity === 'agent' ? AGENTS : DATED;
        expect(from >= shelf.from && from <= shelf.to).toBe(true);
        if (!isAlone) expect(yearAt(endOfDay(from))).toBe(yearAt(from));
      }),
      { seed: 1 },
    );
  });

  it('is higher the later the day', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [left, right] = [placesFor('photo', 1, a).from, placesFor('minutes', 2, b).from];
        expect(left < right).toBe(a < b);
        if (a < b) expect(endOfDay(left)).toBeLessThan(right);
      }),
      { seed: 2 },
    );
  });

  it('lies within the range of its year alone', () => {
    for (const day of ['1000-01-01', '2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01', '2999-12-31']) {
      const place = placesFor('minutes', 5, day).from;
      const { from, to } = placesOfYears(2020, 2020);
      expect(place >= from && endOfDay(place) <= to).toBe(day.startsWith('2020'));
    }
  });

  it('has no year without a date, nor beside one that is open on both sides', () => {
    const undated = placesFor('minutes', 5, '').from;
    expect(overlap(placesOfYears(null, 2999), DATED).from).toBeGreaterThan(undated);
    expect(placesOfYears(null, null)).toEqual({ from: AGENTS.from, to: DATED.to });
  });

  it('refuses a row beyond the last one', () => {
    expect(() => placesFor('minutes', 2 ** 26, '')).toThrow(RangeError);
  });

  it('is told row and kind by the number of its source', () => {
    expect(kindOf(sourceNumber('dossier', 7))).toBe('dossier');
    expect(sourceOf(sourceNumber('dossier', 7))).toEqual({ entity: 'dossier', seq: 7 });
  });
});
