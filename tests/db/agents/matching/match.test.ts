import { describe, expect, it } from 'vitest';
import type { AgentContentInput, NameToMatchInput } from '#contract';
import { givenBody, givenEntry, givenPerson } from '../../../support/given.ts';
import { openTestArchive } from '../../../support/open-test-archive.ts';

function open() {
  const { client } = openTestArchive();
  const ids = new Map<string, string>();
  return {
    client,
    async person(called: string, name: string, rest: Partial<AgentContentInput> = {}) {
      const id = await givenPerson(client, name, rest);
      ids.set(id, called);
      return id;
    },
    async body(called: string, name: string, rest: Partial<AgentContentInput> = {}) {
      const id = await givenBody(client, name, rest);
      ids.set(id, called);
      return id;
    },
    /** Who is proposed with which reasons, and who is certain. */
    async match(name: NameToMatchInput) {
      const [found] = await client.agent.match({ names: [name] });
      return {
        certain: found?.certainId ? ids.get(found.certainId) : null,
        proposed: Object.fromEntries(
          (found?.candidates ?? []).map(({ agent, reasons }) => [ids.get(agent.id), reasons]),
        ),
        read: found?.read,
      };
    },
  };
}

const at = (unit: string) => ({ positions: [{ unit }] });

describe('a printed name is matched', () => {
  it('with the one of that name and unit, whatever is printed around it', async () => {
    const { match, person } = open();
    await person('duc', 'Nguyễn Văn Đức', at('Tổ dân phố 7'));
    const { certain, proposed, read } = await match({ asPrinted: 'Ông NGUYỄN VĂN ĐỨC, Tổ trưởng TDP 07' });
    expect(read).toMatchObject({
      honorific: 'Ông',
      name: 'NGUYỄN VĂN ĐỨC',
      position: 'Tổ trưởng',
      unit: 'TDP 07',
    });
    expect([certain, proposed]).toEqual(['duc', { duc: ['same_marked_name', 'same_unit'] }]);
  });

  it('with nobody for certain on a name alone, nor where the marks differ', async () => {
    const { match, person } = open();
    await person('duc', 'Nguyễn Văn Đức', { birthYear: 1970, ...at('TDP 7') });
    expect(await match({ asPrinted: 'Nguyễn Văn Đức' })).toMatchObject({
      certain: null,
      proposed: { duc: ['same_marked_name'] },
    });
    expect(await match({ asPrinted: 'Nguyễn Văn Dực', birthYear: 1970, unit: 'TDP 7' })).toMatchObject({
      certain: null,
      proposed: { duc: ['same_name', 'same_birth_year', 'same_unit'] },
    });
    expect((await match({ asPrinted: 'nguyen van duc', unit: 'TDP 7' })).certain).toBeNull();
    expect((await match({ asPrinted: 'nguyen van duc', birthYear: 1970, unit: 'TDP 7' })).certain).toBe(
      'duc',
    );
  });

  it('with nobody for certain while another one is supported as well', async () => {
    const { match, person } = open();
    await person('unit', 'Lê Thị Hoa', at('TDP 7'));
    await person('year', 'Lê Thị Hoa', { birthYear: 1970, ...at('TDP 9') });
    await person('else', 'Lê Thị Hoa', { birthYear: 1990, ...at('TDP 2') });
    expect((await match({ asPrinted: 'Bà Lê Thị Hoa (1970)', unit: 'TDP 7' })).certain).toBeNull();
    expect((await match({ asPrinted: 'Bà Lê Thị Hoa', unit: 'TDP 7' })).certain).toBe('unit');
    expect((await match({ asPrinted: 'Bà Lê Thị Hoa', birthYear: 1990 })).certain).toBeNull();
    expect((await match({ asPrinted: 'Bà Lê Thị Hoa', birthYear: 1990, unit: 'TDP 2' })).certain).toBe(
      'else',
    );
  });

  it('the more must agree, the commoner the name', async () => {
    const { match, person } = open();
    for (let year = 1950; year < 1960; year += 1) {
      await person(`${year}`, 'Nguyễn Văn Hùng', { birthYear: year, ...at(`TDP ${year - 1949}`) });
    }
    expect((await match({ asPrinted: 'Nguyễn Văn Hùng', birthYear: 1953 })).certain).toBeNull();
    expect((await match({ asPrinted: 'Nguyễn Văn Hùng', birthYear: 1953, unit: 'TDP 4' })).certain).toBe(
      '1953',
    );
  });

  it.each([
    ['Trần Thị Trang', 'Trần Thị Chang'],
    ['Đặng Văn Thành', 'Đặn Văn Thành'],
    ['Phạm Ngyuễn Hà', 'Phạm Nguyễn Hà'],
    ['Võ Thị Sáu', 'Võ Thị Xáu'],
  ])('%s with %s as a slip, never for certain', async (name, slip) => {
    const { match, person } = open();
    await person('meant', name, { birthYear: 1980 });
    expect(await match({ asPrinted: slip, birthYear: 1980 })).toMatchObject({
      certain: null,
      proposed: { meant: ['one_letter', 'same_birth_year'] },
    });
  });

  it('under an alias, and says so', async () => {
    const { match, person } = open();
    const names = [{ name: 'Đỗ Thị Nguyệt' }, { name: 'Đổ Thị Nguyệt', kind: 'misspelling' as const }];
    await person('nguyet', 'Đỗ Thị Nguyệt', { names, ...at('TDP 2') });
    expect((await match({ asPrinted: 'Đổ Thị Nguyệt', unit: 'TDP 2' })).proposed).toEqual({
      nguyet: ['same_marked_name', 'alias', 'same_unit'],
    });
  });

  it('against years that cannot be: too young, dead before, born in another year', async () => {
    const { match, person } = open();
    await person('old', 'Lý Văn Tám', { birthYear: 1930, deceasedOn: '2010', ...at('TDP 1') });
    await person('young', 'Lý Văn Tám', { birthYear: 2012, ...at('TDP 1') });
    const printed = { asPrinted: 'Lý Văn Tám', unit: 'TDP 1', on: '15/01/2024' };
    expect(await match(printed)).toMatchObject({
      certain: null,
      proposed: {
        old: ['same_marked_name', 'same_unit', 'after_death'],
        young: ['same_marked_name', 'same_unit', 'too_young'],
      },
    });
    expect((await match({ ...printed, position: 'Học sinh' })).certain).toBe('young');
    expect((await match({ ...printed, birthYear: 1930, isPosthumous: true })).certain).toBe('old');
    expect((await match({ ...printed, birthYear: 1931 })).proposed).toMatchObject({
      old: ['same_marked_name', 'other_birth_year', 'same_unit', 'after_death'],
    });
  });
});

describe('units', () => {
  it('fit through mergers, and wards of one name in two districts are two', async () => {
    const { client, match, person, body } = open();
    const [q1, q3] = [await body('q1', 'Quận 1'), await body('q3', 'Quận 3')];
    const [a, b] = [
      await body('a', 'Phường 5', { parentId: q1 }),
      await body('b', 'Phường 5', { parentId: q3 }),
    ];
    const now = await body('now', 'Phường Bến Lụa');
    await client.agent.saveEvent({ kind: 'merged', on: '01/07/2025', fromIds: [a], toIds: [now] });
    await person('p1', 'Lê Văn Nam', { positions: [{ unit: 'Phường 5', unitId: a }] });
    await person('p3', 'Lê Văn Nam', { positions: [{ unit: 'Phường 5', unitId: b }] });
    expect(await match({ asPrinted: 'Lê Văn Nam', unit: 'Phường Bến Lụa' })).toMatchObject({
      certain: 'p1',
      proposed: { p1: ['same_marked_name', 'related_unit'], p3: ['same_marked_name', 'other_unit'] },
    });
    expect((await match({ asPrinted: 'Lê Văn Nam', unit: 'P.5, Q.3' })).certain).toBe('p3');
    expect((await match({ asPrinted: 'Lê Văn Nam', unit: 'Phường 5' })).certain).toBeNull();
  });

  it('fit whether a ward is recorded with its district in the name or above it', async () => {
    const { match, person, body } = open();
    const ward = await body('ward', 'Phường 1, Quận Hồ Sen');
    await person('p', 'Lê Văn Nam', { positions: [{ unit: 'Phường 1, Quận Hồ Sen', unitId: ward }] });
    expect((await match({ asPrinted: 'Lê Văn Nam', unit: 'P.1, Q. Hồ Sen' })).certain).toBe('p');
  });

  it('that papers already linked name count like those on record', async () => {
    const { client, match, person } = open();
    const agentId = await person('p', 'Trần Văn Bình');
    await givenEntry(client, {
      kind: 'commendation',
      lines: [{ asPrinted: 'Trần Văn Bình', agentId, unit: 'Khu phố 3' }],
    });
    expect((await match({ asPrinted: 'Trần Văn Bình', unit: 'KP 3' })).certain).toBe('p');
  });

  it('tell collectives of one name apart by what they lie in', async () => {
    const { match, body } = open();
    const [a, b] = [await body('p5', 'Phường 5'), await body('p6', 'Phường 6')];
    await body('7 of 5', 'Tổ dân phố 7', { parentId: a });
    await body('7 of 6', 'Tổ dân phố 7', { parentId: b });
    expect((await match({ asPrinted: 'Tập thể TDP 7, Phường 6' })).certain).toBe('7 of 6');
    expect((await match({ asPrinted: 'Tập thể TDP 7' })).certain).toBeNull();
    expect((await match({ asPrinted: 'Tổ dân phố 8, Phường 6' })).proposed).toEqual({});
  });
});

describe('what names nobody', () => {
  it.each([
    ['Ông', 'only_honorific'],
    ['Đồng chí', 'only_honorific'],
    [' ', 'no_name'],
    ['Ông Đức', 'one_word'],
  ])('%s is said to', async (asPrinted, fault) => {
    const { match, person } = open();
    await person('duc', 'Đức', at('TDP 7'));
    expect(await match({ asPrinted, kind: 'person', unit: 'TDP 7' })).toMatchObject({
      certain: null,
      read: { fault },
    });
  });

  it('a year of birth to come is not taken', async () => {
    const { match, person } = open();
    await person('duc', 'Nguyễn Văn Đức', at('TDP 7'));
    expect(await match({ asPrinted: 'Nguyễn Văn Đức', birthYear: 2199, unit: 'TDP 7' })).toMatchObject({
      certain: null,
      read: { fault: 'future_birth_year', birthYear: null },
    });
  });
});
