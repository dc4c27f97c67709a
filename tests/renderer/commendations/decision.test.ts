import { describe, expect, it } from 'vitest';
import { CommendationContent } from '../../../db/contract/index.ts';
import { notationOf, numberTails } from '../../../renderer/screens/commendations/lines/register-numbers.ts';
import {
  numberedLines,
  sharedAchievement,
} from '../../../renderer/screens/commendations/page/numbered-lines.ts';

const given = (content: object) =>
  numberedLines(CommendationContent.parse({ kind: 'commendation', ...content }));

describe('registers of decisions', () => {
  it('are told by what stands behind the number, the one used last first', () => {
    const numbers = [
      '449/QĐ-UBND',
      '441/QĐ-UBND',
      '08-QĐ/ĐU',
      '',
      'không số',
      '12a/QĐ-UBND',
      '35/2023/QĐ-UBND',
      '7',
    ];
    expect(numberTails(numbers)).toEqual(['/QĐ-UBND', '-QĐ/ĐU']);
    expect(notationOf('/QĐ-UBND')).toBe('QĐ-UBND');
  });
});

describe('lines as they are read', () => {
  it('carry their number and those of their namesakes', () => {
    const lines = given({ lines: [{ asPrinted: 'A Văn B' }, { asPrinted: 'C' }, { asPrinted: 'a van b' }] });
    expect(lines.map(({ number, namesakes }) => [number, namesakes])).toEqual([
      [1, [3]],
      [2, []],
      [3, [1]],
    ]);
  });

  it('are revoked one by one, or all with their decision', () => {
    const lines = [{ asPrinted: 'A' }, { asPrinted: 'B', revokedBy: '12/QĐ-UBND' }];
    const revoked = (status: string) => given({ lines, status }).map(({ isRevoked }) => isRevoked);
    expect(revoked('in_force')).toEqual([false, true]);
    expect(revoked('revoked')).toEqual([true, true]);
    expect(revoked('corrected')).toEqual([false, true]);
  });

  it('say once what all of them are commended for', () => {
    const lines = (...achievements: string[]) =>
      given({ lines: achievements.map((achievement) => ({ achievement })) });
    expect(sharedAchievement(lines('Xuất sắc', 'Xuất sắc'))).toBe('Xuất sắc');
    for (const different of [lines('Xuất sắc', 'Tốt'), lines('Xuất sắc'), lines('', ''), lines()])
      expect(sharedAchievement(different)).toBe('');
  });
});
