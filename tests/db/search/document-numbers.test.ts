import { describe, expect, it } from 'vitest';
import { decision, World } from './open-world.ts';

describe('document numbers', () => {
  it.each([
    ['35/2023/UBTVQH15', '35/2023/UBTVQH15'],
    ['35/2023/UBTVQH15', '35 2023 ubtvqh15'],
    ['35/2023/UBTVQH15', '35 2023 ubtvqh'],
    ['35/2023/UBTVQH15', '35/2023'],
    ['35/2023/UBTVQH15', 'ubtvqh15 35'],
    ['35/2023/UBTVQH15', 'số 35/2023/UBTVQH15'],
    ['35/2023/UBTVQH15', 'Nghị quyết số 35/2023/UBTVQH15'],
    ['35/2023/UBTVQH15', '35-2023-ubtvqh 15'],
    ['123/QĐ-UBND', '123/QĐ-UBND'],
    ['123/QĐ-UBND', '123 qd ubnd'],
    ['123/QĐ-UBND', '123/qđ-ubnd'],
    ['123/QĐ-UBND', 'qd 123'],
    ['123/QĐ-UBND', 'QĐ123'],
    ['123/QĐ-UBND', '123qd'],
    ['123/QĐ-UBND', '123'],
    ['123/QĐ-UBND', 'số 123'],
    ['123/QĐ-UBND', 'qd 12'],
    ['123/QĐ-UBND', 'quyết định số 123/QĐ-UBND ngày 15/11/2023'],
    ['123/QĐUBND', '123 qd ubnd'],
    ['05/BB-UBND', '5/BB-UBND'],
    ['05/BB-UBND', '05 bb ubnd'],
    ['5/BB-UBND', '05/bb'],
    ['05-NQ/ĐU', '05-nq/đu'],
    ['05-NQ/ĐU', 'nq 5 du'],
  ])('%s is found by %s', async (number, typed) => {
    const world = new World();
    const id = world.entry(decision(number));
    world.entry(decision('987/TB-HĐND'));
    expect(await world.found(typed)).toEqual([id]);
  });

  it.each(['530 qd ubnd 2023', '530/qd-ubnd năm 2023', '530/QĐ-UBND 2023'])(
    'of two decisions of that number, %s finds the one of that year first',
    async (typed) => {
      const world = new World();
      const wanted = world.entry(decision('530/QĐ-UBND', { date: '2023-04-11' }));
      world.entry(decision('530/QĐ-UBND', { date: '2024-04-11' }));
      world.entry(decision('53/QĐ-UBND', { date: '2023-04-11' }));
      expect((await world.found(typed))[0]).toBe(wanted);
      expect((await world.ask(typed, {})).isRewritten).toBe(false);
    },
  );

  it('finds minutes by the resolution they cite, behind the resolution itself', async () => {
    const world = new World();
    const resolution = world.entry({
      kind: 'document',
      title: 'Sắp xếp đơn vị',
      number: '35/2023/UBTVQH15',
      date: '2023-07-12',
    });
    const minutes = world.entry({
      kind: 'minutes',
      title: 'Hội nghị',
      date: '2024-01-10',
      citations: [{ number: '35/2023/UBTVQH15' }],
    });
    const mention = world.entry({
      kind: 'document',
      title: 'Báo cáo',
      date: '2024-05-01',
      text: 'thực hiện 35/2023/UBTVQH15',
    });
    expect(await world.found('35 2023 ubtvqh')).toEqual([resolution, minutes, mention]);
  });

  it('does not take 1 for 12, unless it is still being typed', async () => {
    const world = new World();
    const id = world.entry(decision('12/QĐ-UBND'));
    expect(await world.found('1/QĐ-UBND')).toEqual([]);
    expect(await world.found('qd 1')).toEqual([id]);
  });

  it('says how it was read', async () => {
    const world = new World();
    world.entry(decision('5/QĐ-UBND'));
    await world.search.catchUp();
    expect((await world.ask('quyết định số 5/qđ-ubnd')).interpreted).toBe('05/QĐ-UBND');
    expect((await world.ask('  giay   khen, 2023 ')).interpreted).toBe('giay khen 2023');
  });
});
