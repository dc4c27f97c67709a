import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGENTS,
  DATED,
  kindAt,
  overlap,
  placeOf,
  placesOfYears,
  sourceAt,
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
  it('leads back to its row and is a whole number of its own', () => {
    fc.assert(
      fc.property(kind, seq, fc.oneof(day, fc.constant('')), (kind, seq, day) => {
        const place = placeOf(kind, seq, day);
        const { entity } = sourceAt(place);
        expect(sourceAt(place)).toEqual({ entity, seq });
        expect(kindAt(place)).toBe(kind);
        expect(yearAt(place)).toBe(entity === 'agent' || day === '' ? undefined : Number(day.slice(0, 4)));
        expect(Number.isSafeInteger(place)).toBe(true);
        const shelf = entity === 'agent' ? AGENTS : DATED;
        expect(place >= shelf.from && place <= shelf.to).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it('is higher the later the day, then the later the row', () => {
    fc.assert(
      fc.property(day, day, seq, seq, (a, b, first, second) => {
        const [left, right] = [placeOf('minutes', first, a), placeOf('minutes', second, b)];
        if (a !== b) expect(left < right).toBe(a < b);
        else expect(left < right).toBe(first < second);
      }),
      { seed: 2 },
    );
  });

  it('lies within the range of its year alone', () => {
    for (const day of ['1000-01-01', '2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01', '2999-12-31']) {
      const place = placeOf('minutes', 5, day);
      const { from, to } = placesOfYears(2020, 2020);
      expect(place >= from && place <= to).toBe(day.startsWith('2020'));
    }
  });

  it('has no year without a date, nor beside one that is open on both sides', () => {
    const undated = placeOf('minutes', 5, '');
    expect(overlap(placesOfYears(null, 2999), DATED).from).toBeGreaterThan(undated);
    expect(placesOfYears(null, null)).toEqual({ from: AGENTS.from, to: DATED.to });
  });

  it('refuses a row beyond the last one', () => {
    expect(() => placeOf('minutes', 2 ** 26, '')).toThrow(RangeError);
  });
});
