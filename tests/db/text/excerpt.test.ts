import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Excerpt, excerpt, highlight, keysOf } from '../../../db/text/index.ts';
import { anyText, RUNS } from './arbitraries.ts';

const word = (key: string) => ({ key, isPrefix: false });
const filler = 'Công tác cải cách hành chính tiếp tục được đẩy mạnh. '.repeat(10);

describe('excerpt', () => {
  it('of a short text is all of it', () => {
    const whole: Excerpt = {
      text: 'Tặng Giấy khen',
      ranges: [{ start: 10, end: 14 }],
      isCutAtStart: false,
      isCutAtEnd: false,
    };
    expect(excerpt(whole.text, [word('khen')], 40)).toEqual(whole);
  });

  it('shows the matches amid a long text, between whole words, as spelled', () => {
    const text = `${filler}Ban Thường vụ trao tặng giấy khen cho nhiều tập thể. ${filler}`;
    const found = excerpt(text, [word('giay'), word('khen')], 60);
    expect(found.isCutAtStart && found.isCutAtEnd).toBe(true);
    expect(found.text.length).toBeLessThanOrEqual(60);
    expect(text).toContain(` ${found.text} `);
    expect(found.ranges.map(({ start, end }) => found.text.slice(start, end))).toEqual(['giấy khen']);
  });

  it('prefers different terms together to one term often', () => {
    const text = `khen, khen, khen, khen. ${filler} giấy của ông được khen. ${filler}`;
    expect(excerpt(text, [word('giay'), word('khen')], 50).text).toContain('giấy của ông được khen');
  });

  it('prefers the first of equal groups', () => {
    const text = `${filler} khen A. ${filler} khen B. ${filler}`;
    expect(excerpt(text, [word('khen')], 40).text).toContain('khen A');
  });

  it('shows the beginning where nothing matches', () => {
    const found = excerpt(filler, [word('khen')], 22);
    expect(found).toEqual({
      text: 'Công tác cải cách hành',
      ranges: [],
      isCutAtStart: false,
      isCutAtEnd: true,
    });
  });

  it('uses the room at the end of the text', () => {
    const found = excerpt(`${filler}khen.`, [word('khen')], 60);
    expect(found.text.length).toBeGreaterThan(50);
    expect(found.isCutAtEnd).toBe(false);
  });

  it('cuts a word without gaps between whole letters', () => {
    const text = 'ấ'.normalize('NFD').repeat(20);
    expect(excerpt(text, [], 10).text).toBe('ấ'.normalize('NFD').repeat(3));
    expect(excerpt('😀'.repeat(9), [], 5).text).toBe('😀😀');
  });

  it('is a piece of the text no longer than asked, with its own highlights', () => {
    const fits = (text: string, start: number, maxLength: number) => {
      const terms = keysOf(text.slice(start)).slice(0, 2).map(word);
      const found = excerpt(text, terms, maxLength);
      expect(found.text.length).toBeLessThanOrEqual(maxLength);
      expect(text).toContain(found.text);
      expect(found.text.trim()).toBe(found.text.length === text.length ? text.trim() : found.text);
      for (const { start, end } of found.ranges) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(found.text.length);
      }
      if (!found.isCutAtStart && !found.isCutAtEnd) expect(found.text.trim()).toBe(text.trim());
      const longest = Math.max(0, ...highlight(text, terms).map(({ start, end }) => end - start));
      if (longest > 0 && longest <= maxLength) expect(found.ranges.length).toBeGreaterThan(0);
    };
    fc.assert(fc.property(anyText, fc.nat(30), fc.nat(40), fits), RUNS);
  });
});
