import { describe, expect, it } from 'vitest';
import { givenEntry } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

type Field = 'place' | 'event' | 'campaign' | 'keyword' | 'meetingTerm';

function open() {
  const { client, finished } = openTestArchive();
  const used = async (field: Field, text = '') =>
    (await client.entry.usedValues({ field, text })).map(({ value, count }) => [value, count]);
  return { client, finished, used };
}

describe('values that were used before', () => {
  it('are counted in each field, the most used first, and found however they are spelt', async () => {
    const { client, used } = open();
    await givenEntry(client, {
      kind: 'minutes',
      title: 'a',
      place: 'Hội trường',
      term: 'Khóa X',
      keywords: ['tổng kết'],
    });
    await givenEntry(client, {
      kind: 'photo',
      place: 'Nhà văn hóa',
      event: 'Ngày hội',
      keywords: ['tổng kết', 'đoàn'],
    });
    await givenEntry(client, { kind: 'photo', place: 'Hội trường', event: 'Lễ phát động' });
    await givenEntry(client, { kind: 'commendation', ceremonyPlace: 'Hội trường', campaign: 'Xóa nhà tạm' });
    expect(await used('place')).toEqual([
      ['Hội trường', 3],
      ['Nhà văn hóa', 1],
    ]);
    expect(await used('place', 'NHA VAN')).toEqual([['Nhà văn hóa', 1]]);
    expect(await used('place', 'nhà văn')).toEqual([['Nhà văn hóa', 1]]);
    expect(await used('place', '%')).toEqual([]);
    expect(await used('event', 'le phat')).toEqual([['Lễ phát động', 1]]);
    expect(await used('keyword')).toEqual([
      ['tổng kết', 2],
      ['đoàn', 1],
    ]);
    expect(await used('campaign')).toEqual([['Xóa nhà tạm', 1]]);
    expect(await used('meetingTerm')).toEqual([['Khóa X', 1]]);
  });

  it('follow edits, the bin and undo', async () => {
    const { client, used } = open();
    const id = await givenEntry(client, { kind: 'photo', event: 'Cũ' });
    await client.entry.save({ id, revision: 0, content: { kind: 'photo', event: 'Mới' } });
    expect(await used('event')).toEqual([['Mới', 1]]);
    await client.history.undo({});
    expect(await used('event')).toEqual([['Cũ', 1]]);
    await client.entry.trash({ ids: [id] });
    expect(await used('event')).toEqual([]);
    await client.entry.restore({ ids: [id] });
    expect(await used('event')).toEqual([['Cũ', 1]]);
  });
});
