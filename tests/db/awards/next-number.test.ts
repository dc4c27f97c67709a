import { describe, expect, it } from 'vitest';
import { givenEntry } from '../../support/given.ts';
import { openTestArchive, type TestArchive } from '../../support/open-test-archive.ts';

const decision = (client: TestArchive['client'], number: string, date: string | null) =>
  givenEntry(client, { kind: 'commendation', title: 'Tặng Giấy khen', number, date });

describe('award.nextNumber', () => {
  it('follows the highest number of the same register and year, whichever way it was written', async () => {
    const { client } = openTestArchive();
    const next = async (year: number, notation: string) =>
      (await client.award.nextNumber({ year, notation })).number;
    expect(await next(2024, 'QĐ-UBND')).toBe('01');
    for (const number of ['08/QĐ-UBND', 'Số: 9 / qd-ubnd', '07a/QĐ-UBND'])
      await decision(client, number, '15/01/2024');
    await decision(client, '31/TB-UBND', '15/01/2024');
    await decision(client, '40/QĐ-HĐND', '15/01/2024');
    await decision(client, '50-QĐ/ĐU', '15/01/2024');
    await decision(client, '99/QĐ-UBND', '15/01/2023');
    await decision(client, '98/QĐ-UBND', null);
    expect(await next(2024, 'QĐ-UBND')).toBe('10');
    expect(await next(2024, 'UBND')).toBe('01');
    expect(await next(2024, 'QĐ/ĐU')).toBe('51');
    expect(await next(2023, 'QĐ-UBND')).toBe('100');
  });

  it('does not count what lies in the bin', async () => {
    const { client } = openTestArchive();
    const id = await decision(client, '08/QĐ-UBND', '2024');
    await client.entry.trash({ ids: [id] });
    expect(await client.award.nextNumber({ year: 2024, notation: 'QĐ-UBND' })).toEqual({ number: '01' });
  });
});
