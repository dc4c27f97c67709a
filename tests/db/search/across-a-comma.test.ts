import { describe, expect, it } from 'vitest';
import { decision, World } from './open-world.ts';

describe('words on both sides of a comma', () => {
  it('are neighbours where somebody wrote the comma', async () => {
    const world = new World();
    const id = world.entry({ kind: 'document', title: 'Phong trào thi đua, khen thưởng cấp cơ sở' });
    for (const typed of ['duakhen thuong', 'thi du khen thuogn', 'dua kehn thuong cap'])
      expect(await world.found(typed), typed).toEqual([id]);
  });

  it('are none where the program put it between two things told of one person, which is shown as any comma', async () => {
    const world = new World();
    const line = { asPrinted: 'Lê Văn Hùng', position: 'Tổ trưởng', unit: 'Tổ dân phố 9' };
    const id = world.entry(decision('7/QĐ-UBND', { title: 'Khen thưởng', lines: [line] }));
    world.entry({ kind: 'document', title: 'Anh Hùng tổ chức hội thi' });
    expect((await world.found('hung to'))[0]).not.toBe(id);
    const { hits } = await world.ask('le van hung to truong');
    expect(hits[0]).toMatchObject({ id, snippet: 'Lê Văn Hùng, Tổ trưởng, Tổ dân phố 9' });
  });

  it('are found with a slip too, though their neighbours stand elsewhere', async () => {
    const world = new World();
    const line = { asPrinted: 'Lê Văn Hùng', position: 'Tổ trưởng', unit: 'Tổ dân phố 9' };
    const id = world.entry(decision('7/QĐ-UBND', { title: 'Khen thưởng', lines: [line] }));
    world.entry({ kind: 'document', title: 'Anh Hùng tổ chức hội thi' });
    expect(await world.found('van hung to truogn')).toEqual([id]);
  });
});
