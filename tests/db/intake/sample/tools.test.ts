import { describe, expect, it } from 'vitest';
import { addDays, clock, dayOfYear, onWeekday } from '../../../../db/intake/sample/calendar.ts';
import { makeIds } from '../../../../db/intake/sample/ids.ts';
import { makeRandom } from '../../../../db/intake/sample/random.ts';
import { NumberRegister } from '../../../../db/intake/sample/register.ts';
import { fill, writtenDay, writtenNumber } from '../../../../db/intake/sample/text.ts';

describe('chance', () => {
  it('is the same for the same seed and stays within its bounds', () => {
    const first = makeRandom(1);
    const again = makeRandom(1);
    const drawn = Array.from({ length: 200 }, () => first.int(3, 7));
    expect(Array.from({ length: 200 }, () => again.int(3, 7))).toEqual(drawn);
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5, 6, 7]));
  });

  it('forks into sources that do not disturb one another', () => {
    const random = makeRandom(1);
    const before = random.fork('a').next();
    random.next();
    expect(random.fork('a').next()).toBe(before);
    expect(random.fork('b').next()).not.toBe(before);
  });

  it('weighs, samples without repeating, and refuses an empty list', () => {
    const random = makeRandom(2);
    expect(
      random.weighted([
        ['never', 0],
        ['always', 1],
      ]),
    ).toBe('always');
    expect(new Set(random.sample([1, 2, 3, 4], 3)).size).toBe(3);
    expect(() => random.pick([])).toThrow(RangeError);
  });

  it('makes ids that are UUIDv7 and rise', () => {
    const next = makeIds(makeRandom(3));
    const ids = Array.from({ length: 50 }, next);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([...ids].sort()).toEqual(ids);
  });
});

describe('words', () => {
  it('fill every place or fail', () => {
    expect(fill('Năm {year}: {n} hộ', { year: 2024, n: 3 })).toBe('Năm 2024: 3 hộ');
    expect(() => fill('{year}', {})).toThrow(RangeError);
  });

  it('write numbers and days as papers do', () => {
    expect([writtenNumber(12515), writtenNumber(61.5), writtenNumber(999)]).toEqual([
      '12.515',
      '61,5',
      '999',
    ]);
    expect(writtenDay('2024-01-10')).toBe('10/01/2024');
    expect(clock(845)).toBe('14:05');
  });
});

describe('days', () => {
  it('move, count and fall on weekdays', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect([dayOfYear('2024-01-01'), dayOfYear('2024-12-31')]).toEqual([1, 366]);
    expect([onWeekday('2024-06-08'), onWeekday('2024-06-09'), onWeekday('2024-06-10')]).toEqual([
      '2024-06-07',
      '2024-06-10',
      '2024-06-10',
    ]);
  });
});

describe('registers', () => {
  it('write numbers in the form of the office and never twice', () => {
    const register = new NumberRegister();
    const day = '2024-01-03';
    expect(register.take('p5.committee', day, 'BB')).toMatch(/^\d\d\/BB-UBND$/);
    expect(register.take('p5.party', day, 'KL')).toMatch(/^\d\d-KL\/ĐU$/);
    expect(register.take('p5.committee', day, '')).toMatch(/^\d\d\/UBND-VP$/);
    expect(register.take('p5.7', day, 'BB')).toMatch(/^\d\d\/BB-TDP$/);
    const taken = Array.from({ length: 9 }, () => register.take('q.committee', day, 'QĐ'));
    expect(new Set(taken).size).toBe(9);
    expect(register.certificate('p5.committee', 2024)).toBe('0001/2024/P5');
    expect(register.certificate('p5.party', 2024)).toBe('0001/2024/P5-ĐU');
  });
});
