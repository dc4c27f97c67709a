import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked, World } from './open-world.ts';

async function filled(): Promise<World> {
  const world = new World();
  world.entry({ kind: 'minutes', title: 'Hội nghị NEAR and OR NOT "term" * ^', text: 'a AND b' });
  world.entry({ kind: 'photo', caption: 'Ảnh 😀 שלום 会议 \ud800 đ', people: [{ asPrinted: 'Đỗ Thị Ý' }] });
  world.agent('Nguyễn Thị Ánh');
  await world.search.catchUp();
  return world;
}

const hostile = [
  ...[
    '',
    ' ',
    '\0',
    '\n\t',
    '"',
    '""',
    "'",
    '*',
    '^',
    '-',
    '+',
    ':',
    '(',
    ')',
    '{',
    '}',
    ';',
    '\\',
    '%',
    '_',
    '…',
    '!!!',
  ],
  ...[
    'AND',
    'OR NOT',
    'NEAR(a b, 2)',
    'a AND',
    '"a',
    'a"b',
    'a*',
    'terms:a',
    'term MATCH',
    '{terms}: a',
    '- a',
    'a ^ b',
  ],
  ...[
    "'; DROP TABLE term; --",
    '1; SELECT * FROM entry',
    '<script>alert(1)</script>',
    '../../etc',
    '#1 @a =photo _ a_b',
  ],
  ...[
    '😀',
    '😀 ảnh',
    '\ud800',
    'a\udc00b',
    '\ufeff',
    '\u202eabc',
    'שלום',
    '会议',
    '٣٤',
    'Å̀̀̀',
    'e\u0301'.repeat(500),
  ],
  ...[
    'a'.repeat(10_000),
    'a '.repeat(5_000),
    'hội nghị '.repeat(1_100),
    '1/'.repeat(5_000),
    '0'.repeat(10_000),
    '"'.repeat(9_999),
  ],
];

describe('any text is answered', () => {
  it.each(hostile.map((text) => [JSON.stringify(text).slice(0, 40), text]))('%s', async (_, text) => {
    const world = await filled();
    const answer = await world.ask(text);
    expect(answer.total).toBe(answer.hits.length);
    expect(world.incidents).toEqual([]);
  });

  it.each([11, 12, 13])(
    'whatever its characters, with ranges inside what they mark (seed %i)',
    async (seed) => {
      const world = await filled();
      const letters = fc.constantFrom(...'aăâđhộinghị "*()-:^#@=_/\\0123\u0301\u0323\ud83d\ude00\ud800');
      const text = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.array(letters).map((list) => list.join('')),
      );
      await fc.assert(
        fc.asyncProperty(text, async (typed) => {
          const { hits } = await world.ask(typed.slice(0, 10_000));
          for (const { title, titleRanges, snippet, snippetRanges } of hits) {
            for (const part of [...marked(title, titleRanges), ...marked(snippet, snippetRanges)])
              expect(part).not.toBe('');
          }
        }),
        { seed, numRuns: 150 },
      );
    },
  );

  it('finds a decomposed text by a composed query and the other way round', async () => {
    const world = new World();
    const id = world.entry({ kind: 'photo', caption: 'Lễ hội đình'.normalize('NFD') });
    expect(await world.found('lễ hội đình'.normalize('NFC'))).toEqual([id]);
    expect(await world.found('lễ hội đình'.normalize('NFD'))).toEqual([id]);
  });

  it('finds other scripts by their own letters', async () => {
    const world = await filled();
    expect((await world.ask('会议')).total).toBe(1);
    expect((await world.ask('שלום')).total).toBe(1);
  });

  it('reads the first words of an endless one and shows which', async () => {
    const world = await filled();
    const { interpreted } = await world.ask(`${'hội '.repeat(31)}nghị thừa`);
    expect(interpreted).toBe(`${'hội '.repeat(31)}nghị`);
  });

  it('is answered from a file of many thousand pages without reading them all', async () => {
    const world = new World();
    const id = world.entry({ kind: 'document', title: 'Sổ bộ' });
    world.file(
      id,
      'so-bo.pdf',
      Array.from({ length: 2_000 }, (_, n) => `Trang ${n} ${'chữ '.repeat(600)}`),
    );
    const hit = await world.first('so bo trang 1999');
    expect(hit).toMatchObject({ id, matched: ['file', 'title'] });
  });
});
