import { describe, expect, it } from 'vitest';
import type { EntryContentInput } from '#contract';
import { givenEntry } from '../../../support/given.ts';
import { openTestArchive, type TestArchive } from '../../../support/open-test-archive.ts';

type Client = TestArchive['client'];
type Decision = Partial<Extract<EntryContentInput, { kind: 'commendation' }>>;

const decide = (client: Client, numbers: readonly string[], rest: Decision = {}) =>
  givenEntry(client, {
    ...{ kind: 'commendation', number: '1/QĐ-UBND', date: '15/01/2024' },
    lines: numbers.map((certificateNo, n) => ({
      asPrinted: `Người ${n + 1}`,
      form: 'Giấy khen',
      certificateNo,
    })),
    ...rest,
  });

async function numbersOf(client: Client, id: string): Promise<string[]> {
  const { content } = await client.entry.get({ id });
  return content.kind === 'commendation' ? content.lines.map(({ certificateNo }) => certificateNo) : [];
}

describe('certificate numbers are given', () => {
  it('after the last of the series of the same authority and year, only where there is none, as one undoable act', async () => {
    const { client } = openTestArchive();
    const authority = { asPrinted: 'Chủ tịch UBND Phường 5' };
    await decide(client, ['0007/2024/P5', '0008/2024/P5'], { authority });
    await decide(client, ['90/2024/TP'], { authority: { asPrinted: 'Chủ tịch UBND thành phố' } });
    await decide(client, ['0050/2023/P5'], { authority, date: '15/01/2023' });
    const id = await decide(client, ['', '0003/2024/P5', ''], { authority, date: '10/12/2024' });
    const answer = await client.award.giveCertificates({ entryId: id, revision: 0 });
    expect(answer).toEqual({ given: 2, first: '0009/2024/P5', last: '0010/2024/P5' });
    expect(await numbersOf(client, id)).toEqual(['0009/2024/P5', '0003/2024/P5', '0010/2024/P5']);
    await client.history.undo({ act: null });
    expect(await numbersOf(client, id)).toEqual(['', '0003/2024/P5', '']);
  });

  it('from 1 in a year without any, and never twice in a row', async () => {
    const { client } = openTestArchive();
    const id = await decide(client, ['', '']);
    expect(await client.award.giveCertificates({ entryId: id, revision: 0 })).toMatchObject({ given: 2 });
    expect(await numbersOf(client, id)).toEqual(['01/2024', '02/2024']);
    expect(await client.award.giveCertificates({ entryId: id, revision: 1 })).toMatchObject({ given: 0 });
  });

  it('not to revoked lines, not on an old revision, not without a date', async () => {
    const { client } = openTestArchive();
    const line = { asPrinted: 'A', form: 'Giấy khen' };
    const id = await decide(client, [], { lines: [{ ...line, revokedBy: '9/QĐ' }, line] });
    await expect(client.award.giveCertificates({ entryId: id, revision: 5 })).rejects.toMatchObject({
      detail: { code: 'conflict' },
    });
    await client.award.giveCertificates({ entryId: id, revision: 0 });
    expect(await numbersOf(client, id)).toEqual(['', '01/2024']);
    const undated = await decide(client, [''], { date: null });
    await expect(client.award.giveCertificates({ entryId: undated, revision: 0 })).rejects.toMatchObject({
      detail: { code: 'invalid_input', issues: [{ path: 'content.date', rule: 'date' }] },
    });
  });
});

describe('the report of certificate numbers', () => {
  it('tells for each series what is missing and what was given twice; the bin does not count', async () => {
    const { client } = openTestArchive();
    const first = await decide(client, ['02/2024/P5', '3/2024/P5', '07/2024/P5']);
    const second = await decide(client, ['03 / 2024 / p5', '1/2024/TP', 'không số'], { number: '2/QĐ-UBND' });
    await client.entry.trash({ ids: [await decide(client, ['04/2024/P5'])] });
    const [p5, tp, ...rest] = await client.award.certificates({ year: 2024 });
    expect(rest).toEqual([]);
    expect(p5).toEqual({
      ...{ tail: '/2024/P5', count: 4, last: 7 },
      gaps: [
        { from: 1, to: 1 },
        { from: 4, to: 6 },
      ],
      doubles: [
        {
          certificateNo: '3/2024/P5',
          lines: [
            { entryId: first, number: '1/QĐ-UBND', asPrinted: 'Người 2' },
            { entryId: second, number: '2/QĐ-UBND', asPrinted: 'Người 1' },
          ],
        },
      ],
    });
    expect(tp).toMatchObject({ tail: '/2024/TP', count: 1, gaps: [], doubles: [] });
    expect(await client.award.certificates({ year: 2020 })).toEqual([]);
  });
});
