import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidy, tidyLines } from '../../../db/text/index.ts';
import { anyText, RUNS } from './arbitraries.ts';

describe('tidy', () => {
  it.each([
    ['', ''],
    [' \t\r\n ', ''],
    ['  Giấy   khen\n năm\t2024 ', 'Giấy khen năm 2024'],
    ['Phường\u00a05', 'Phường 5'],
    ['Đức'.normalize('NFD'), 'Đức'],
    ['quye\u0302\u0301t', 'quyết'],
    ['\ufeffa\u200bb\u2060', 'ab'],
    ['a\u0000b\u0007', 'a b'],
    ['ph\u00adng', 'ph\u00adng'],
    ['👩‍🌾', '👩‍🌾'],
    ['a\ud83d', 'a\ufffd'],
  ])('of %j is %j', (text, clean) => {
    expect(tidy(text)).toBe(clean);
  });

  it('is idempotent, one line, composed', () => {
    const holds = (text: string) => {
      const clean = tidy(text);
      expect(tidy(clean)).toBe(clean);
      expect(clean).not.toMatch(/[\n\r]|^\s|\s$|\s\s/);
      expect(clean.normalize('NFC')).toBe(clean);
    };
    fc.assert(fc.property(anyText, holds), RUNS);
  });
});

describe('tidyLines', () => {
  it.each([
    ['', ''],
    ['một\r\nhai\rba\nbốn', 'một\nhai\nba\nbốn'],
    ['  một   hai \n\t ba  \n\n', 'một hai\nba'],
    ['một\n\n\nhai', 'một\n\n\nhai'],
    ['một\u2028hai\u000bba', 'một\nhai\nba'],
    ['Đức'.normalize('NFD'), 'Đức'],
    ['a\u0000b', 'a b'],
  ])('of %j is %j', (text, clean) => {
    expect(tidyLines(text)).toBe(clean);
  });

  it('is idempotent and tidies every line', () => {
    const holds = (text: string) => {
      const clean = tidyLines(text);
      expect(tidyLines(clean)).toBe(clean);
      for (const line of clean.split('\n')) expect(tidy(line)).toBe(line);
    };
    fc.assert(fc.property(anyText, holds), RUNS);
  });
});
