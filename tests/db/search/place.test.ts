import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGENTS, DATED, overlap, placeOf, placesOfYears, sourceAt } from '../../../db/search/place.ts';

const entity = fc.constantFrom('agent', 'dossier', 'entry' as const);
const seq = fc.nat({ max: 2 ** 26 - 1 });
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a place', () => {
  it('leads back to its row and is a whole number of its own', () => {
    fc.assert(
      fc.property(entity, seq, fc.oneof(day, fc.constant('')), (entity, seq, day) => {
        const place = placeOf({ entity, seq }, day);
        expect(sourceAt(place)).toEqual({ entity, seq });
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
        const [left, right] = [
          placeOf({ entity: 'entry', seq: first }, a),
          placeOf({ entity: 'entry', seq: second }, b),
        ];
        if (a !== b) expect(left < right).toBe(a < b);
        else expect(left < right).toBe(first < second);
      }),
      { seed: 2 },
    );
  });

  it('lies within the range of its year alone', () => {
    for (const day of ['1000-01-01', '2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01', '2999-12-31']) {
      const place = placeOf({ entity: 'entry', seq: 5 }, day);
      const { from, to } = placesOfYears(2020, 2020);
      expect(place >= from && place <= to).toBe(day.startsWith('2020'));
    }
  });

  it('has no year without a date, nor beside one that is open on both sides', () => {
    const undated = placeOf({ entity: 'entry', seq: 5 }, '');
    expect(overlap(placesOfYears(null, 2999), DATED).from).toBeGreaterThan(undated);
    expect(placesOfYears(null, null)).toEqual({ from: AGENTS.from, to: DATED.to });
  });

  it('refuses a row beyond the last one', () => {
    expect(() => placeOf({ entity: 'entry', seq: 2 ** 26 }, '')).toThrow(RangeError);
  });
});
