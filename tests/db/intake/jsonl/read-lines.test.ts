import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Line, readLines, type Span, WHOLE_FILE } from '../../../../db/intake/jsonl/read-lines.ts';
import { temporaryFolder } from '../../../support/open-test-archive.ts';

function givenFile(content: string | Buffer): string {
  const file = path.join(temporaryFolder(), 'in.jsonl');
  writeFileSync(file, content);
  return file;
}

async function linesOf(file: string, span: Span = WHOLE_FILE): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const some of readLines(file, span)) lines.push(...some);
  return lines;
}
const texts = async (content: string | Buffer) => (await linesOf(givenFile(content))).map(({ text }) => text);

describe('lines of a file', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['a\n\nb\n', ['a', '', 'b']],
    ['a\r\nb', ['a\r', 'b']],
    ['\ufeffa\n\ufeffb', ['a', '\ufeffb']],
  ])('of %j are %j', async (content, wanted) => {
    expect(await texts(content)).toEqual(wanted);
  });

  it('end at line feeds only: a text may hold other line ends', async () => {
    const text = JSON.stringify({ text: 'một\u2028hai\u2029ba\u0085bốn' });
    expect(await texts(`${text}\n`)).toEqual([text]);
  });

  it('are whole where they are longer than what is read at once, letters of several bytes too', async () => {
    const long = 'đất đai '.repeat(100_000);
    expect(await texts(`x\n${long}\ny\n${long}`)).toEqual(['x', long, 'y', long]);
  });

  it('can be read from any of them to any other', async () => {
    const lines = Array.from({ length: 3000 }, (_, n) => `dòng ${n} ${'ê'.repeat(n % 700)}`);
    const file = givenFile(lines.join('\n'));
    const all = await linesOf(file);
    expect(all.map(({ text }) => text)).toEqual(lines);
    const from = all[1234];
    if (!from) throw new Error('no such line');
    const some = await linesOf(file, { from, lastLine: 2000 });
    expect(some.map(({ text }) => text)).toEqual(lines.slice(1234, 2000));
    expect(some[0]).toEqual(from);
  });

  it('that are no UTF-8 are refused by their number', async () => {
    const legacy = Buffer.concat([
      Buffer.from('được\n'),
      Buffer.from([0x54, 0xe6, 0x20, 0xf0]),
      Buffer.from('\n'),
    ]);
    await expect(texts(legacy)).rejects.toMatchObject({
      detail: { code: 'import_refused', line: 2, rule: 'not_utf8' },
    });
  });
});
