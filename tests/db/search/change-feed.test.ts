import { describe, expect, it } from 'vitest';
import { photo } from './index-files.ts';
import { World } from './open-world.ts';

describe('reading the change feed', () => {
  it('follows edits, the bin, undo and changed dates', async () => {
    const world = new World();
    const id = world.entry({ ...photo('Cây đa'), date: '2020' });
    const other = world.entry({ ...photo('Cây đa'), date: '2021' });
    expect(await world.found('cay da')).toEqual([other, id]);
    world.entry({ ...photo('Bến nước'), date: '2024' }, id);
    expect(await world.found('cay da')).toEqual([other]);
    expect(await world.found('ben nuoc')).toEqual([id]);
    world.write((recorder) => world.rooms.undo.undo(null, recorder));
    world.bin(other);
    expect(await world.found('cay da')).toEqual([id]);
    world.bin(other, false);
    expect(await world.found('cay da')).toEqual([other, id]);
    expect(await world.search.verify()).toEqual([]);
  });

  it('tells when it has read on, and is woken by itself', async () => {
    const world = new World();
    await world.search.catchUp();
    world.entry(photo('Đình làng'));
    world.search.wake();
    await expect
      .poll(() => world.events.at(-1))
      .toEqual({ type: 'indexed', seq: world.rooms.acts.lastSeq() });
    expect((await world.ask('dinh lang')).total).toBe(1);
  });

  it('follows files hung on, read and taken off again', async () => {
    const world = new World();
    const id = world.entry(photo('Ảnh'));
    const { attachmentId } = world.file(id, 'Lễ hội.pdf', ['rước kiệu']);
    expect(await world.found('le hoi ruoc kieu')).toEqual([id]);
    world.write((recorder) => {
      world.db.prepare('DELETE FROM attachment WHERE id = ?').run(attachmentId);
      recorder.change('attachment', attachmentId, 'removed', { entryId: id });
    });
    expect(await world.found('ruoc kieu')).toEqual([]);
    expect(await world.search.verify()).toEqual([]);
  });

  it('follows agents, dossiers, their fonds and the vocabularies', async () => {
    const world = new World();
    const fonds = world.fonds('P1');
    const dossier = world.dossier(fonds, 'Tập lưu');
    const person = world.agent('Ngô Tám');
    const report = world.entry({ kind: 'document', title: 'Số liệu', documentType: '09' });
    const body = world.body('UBND phường Năm');
    expect(await world.found('', { filter: { bodyId: body } })).toEqual([body]);
    world.fonds('P1', body, fonds);
    expect(await world.found('tap luu', { filter: { bodyId: body } })).toEqual([dossier]);
    world.write((recorder) => {
      world.rooms.agents.remove(person, recorder);
      world.rooms.arrangement.removeDossier(dossier, recorder);
    });
    expect([...(await world.found('ngo tam')), ...(await world.found('tap luu'))]).toEqual([]);
    const { saveTerm } = world.rooms.vocabularies.handlers.vocabulary;
    world.write((recorder) => {
      const term = { vocabulary: 'document-type', code: '09', label: { vi: 'Phúc trình', en: '' } };
      const rest = {
        abbreviation: null,
        effectiveFrom: null,
        effectiveTo: null,
        source: '',
        note: '',
        attributes: {},
      };
      saveTerm({ ...term, ...rest, isHidden: false }, { caller: { actor: '', session: '' }, recorder });
    });
    expect(await world.found('phuc trinh so lieu')).toEqual([report]);
    expect(await world.search.verify()).toEqual([]);
  });

  it('reads a long feed and a long walk in slices that take turns with others', async () => {
    const world = new World();
    for (let n = 0; n < 600; n += 1)
      world.entry({ kind: 'document', title: `Văn bản ${n}`, text: 'dài '.repeat(400) });
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 0);
    await world.search.catchUp();
    clearInterval(others);
    expect(turns).toBeGreaterThan(1);
    expect(await world.state()).toMatchObject({ documents: 600, behindBy: 0, isRebuilding: false });
  });

  it('goes on past a row nobody can read, and says which', async () => {
    const world = new World();
    const bad = world.entry(photo('Hỏng'));
    world.db.prepare(`UPDATE entry SET detail = '{"kind":"photo","people":7}' WHERE id = ?`).run(bad);
    const good = world.entry(photo('Lành'));
    expect(await world.found('lanh')).toEqual([good]);
    expect(await world.found('hong')).toEqual([]);
    expect(world.incidents).not.toEqual([]);
  });
});
