import { describe, expect, it } from 'vitest';
import { type DayPart, readClock, readDayPart } from '../../../db/text/index.ts';

describe('readDayPart', () => {
  it.each<[string, DayPart]>([
    ['Sáng', 'morning'],
    ['SÁNG', 'morning'],
    ['sang', 'morning'],
    ['trưa 10/01', 'afternoon'],
    ['Chiều ngày 10/01/2024', 'afternoon'],
    ['Chiều ngày 10/01/2024'.normalize('NFD'), 'afternoon'],
    ['buổi tối', 'evening'],
    ['đêm', 'evening'],
    ['toi', 'evening'],
    ['hồi 14 giờ 00', 'afternoon'],
    ['8h', 'morning'],
    ['19:30', 'evening'],
    ['11 giờ trưa', 'afternoon'],
    ['evening', 'evening'],
  ])('of %j is %s', (text, part) => {
    expect(readDayPart(text)).toBe(part);
  });

  it.each(['', '10/01/2024', 'chuyển sang tuần tới', 'tới ngày', 'của tôi', 'đem đi', '25h', '2024:01:10'])(
    'is not told by %j',
    (text) => {
      expect(readDayPart(text)).toBeUndefined();
    },
  );
});

describe('readClock', () => {
  it.each([
    ['hồi 14 giờ 00 phút', '14:00'],
    ['14h00', '14:00'],
    ['14g30', '14:30'],
    ['8h', '08:00'],
    ['8:05', '08:05'],
    ['2024-01-10T07:30:00', '07:30'],
    ['2 giờ chiều', '14:00'],
    ['2 gio chieu', '14:00'],
    ['7 giờ 30 tối', '19:30'],
    ['12 giờ đêm', '00:00'],
    ['11 giờ trưa', '11:00'],
    ['8 giờ tới', '08:00'],
    ['8 giờ sáng', '08:00'],
    ['24h', undefined],
    ['10/01/2024', undefined],
    ['8h75', undefined],
  ])('of %j is %j', (text, time) => {
    expect(readClock(text)).toBe(time);
  });
});
