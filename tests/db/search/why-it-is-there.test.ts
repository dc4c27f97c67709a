import { describe, expect, it } from 'vitest';
import { decision, marked, World } from './open-world.ts';

describe('why it is there', () => {
  it('shows the passage and its marks in the original spelling', async () => {
    const world = new World();
    world.entry(decision('1', { title: 'Quyết định', lines: [{ asPrinted: 'Ông Ba', form: 'Giấy khen' }] }));
    const hit = await world.first('giay khen');
    expect(hit).toMatchObject({ snippet: 'Giấy khen', matched: ['form'] });
    expect(marked(hit.snippet, hit.snippetRanges)).toEqual(['Giấy khen']);
  });

  it('marks the title, and repeats it as the snippet where nothing else has the words', async () => {
    const world = new World();
    world.entry({ kind: 'minutes', title: 'Tặng Giấy khen năm 2023' });
    const hit = await world.first('giay khen');
    expect(marked(hit.title, hit.titleRanges)).toEqual(['Giấy khen']);
    expect(hit).toMatchObject({ matched: ['title'], snippet: hit.title, snippetRanges: hit.titleRanges });
  });

  it('shows the part of a long text with the words the title does not have', async () => {
    const world = new World();
    const filler = 'Các đại biểu thảo luận sôi nổi. '.repeat(800);
    world.entry({
      kind: 'minutes',
      title: 'Hội nghị',
      text: `${filler}Kết luận về hồ chứa nước thượng nguồn. ${filler}`,
    });
    const hit = await world.first('hoi nghi ho chua nuoc');
    expect(marked(hit.snippet, hit.snippetRanges)).toEqual(['hồ chứa nước']);
    expect(hit.snippet).toMatch(/^….*…$/);
    expect(hit.snippet.length).toBeLessThan(230);
    expect(hit.matched).toEqual(['text', 'title']);
  });

  it('of many recipients shows the one asked for, with those behind it', async () => {
    const world = new World();
    const lines = Array.from({ length: 60 }, (_, at) => ({
      asPrinted: at === 40 ? 'Lê Văn Tám' : `Trần Thị ${at}`,
    }));
    world.entry(decision('1', { title: 'Quyết định', lines }));
    const hit = await world.first('le van tam');
    expect(marked(hit.snippet, hit.snippetRanges)).toEqual(['Lê Văn Tám']);
    expect(hit.snippet).toBe('…Lê Văn Tám; Trần Thị 41; Trần Thị 42; Trần Thị 43; Trần Thị 44…');
  });

  it('tells the page of the file', async () => {
    const world = new World();
    const id = world.entry({ kind: 'document', title: 'Báo cáo' });
    world.file(id, 'bao-cao.pdf', ['Trang đầu', 'Trang hai nói về đê bao', 'Trang cuối']);
    const hit = await world.first('bao cao de bao');
    expect(hit).toMatchObject({ page: 2, matched: ['file', 'title'] });
    expect(marked(hit.snippet, hit.snippetRanges)).toContain('đê bao');
  });

  it('keeps markup as the text it is', async () => {
    const world = new World();
    const caption = '<img src=x onerror=alert(1)> Lễ hội <b>hoa</b>';
    world.entry({ kind: 'photo', title: 'Ảnh', caption });
    const hit = await world.first('le hoi');
    expect(hit.snippet).toBe(caption);
    expect(marked(hit.snippet, hit.snippetRanges)).toEqual(['Lễ hội']);
  });

  it('marks numbers with their leading zeros', async () => {
    const world = new World();
    world.entry(decision('05/QĐ-UBND', { title: 'Quyết định 05/QĐ-UBND' }));
    const hit = await world.first('5/qd-ubnd');
    expect(marked(hit.title, hit.titleRanges)).toEqual(['05', 'QĐ', 'UBND']);
  });

  it('shows where it comes from, its date, number and cover', async () => {
    const world = new World();
    const id = world.entry(decision('9/QĐ-UBND', { authority: { asPrinted: 'UBND phường Năm' } }));
    const { sha256 } = world.file(id, 'qd.pdf', []);
    expect(await world.first('qd 9')).toMatchObject({
      id,
      entity: 'entry',
      kind: 'commendation',
      number: '9/QĐ-UBND',
      context: 'UBND phường Năm',
      date: { earliest: '2023-11-15' },
      cover: sha256,
    });
  });
});
