import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openTestArchive } from '../../support/open-test-archive.ts';

/** More than are looked at one by one. */
const PEOPLE = 5400;
const id = (n: number): string => `0190a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const person = (n: number, name: string, unit = ''): object => ({
  ...{ kind: 'person', id: id(n), name },
  ...(unit && { positions: [{ position: 'Hội viên', unit }] }),
});
/** A photo on which somebody stands. */
const seen = (n: number): object => ({
  kind: 'photo',
  caption: 'x',
  people: [{ name: 'ai đó', agentId: id(n) }],
});

it('the picker shows the best known of thousands who bear a common name', { timeout: 120_000 }, async () => {
  const { client, folder, finished } = openTestArchive();
  const crowd = Array.from({ length: PEOPLE }, (_, n) =>
    person(n, `Nguyễn Văn ${n % 2 === 0 ? 'Hùng' : 'Dũng'} ${n}`),
  );
  const others = [
    person(9001, 'Trần Văn Nguyên', 'Tổ dân phố 7'),
    person(9002, 'Nguyễn Thị Hoa', 'Tổ dân phố 7'),
    person(9003, 'Lê Thị Nguyệt', 'Tổ dân phố 9'),
  ];
  const known = [...Array(9).fill(9001), ...Array(5).fill(4321), ...Array(3).fill(17), 9002, 9002].map(seen);
  const file = path.join(folder, '..', 'in.jsonl');
  writeFileSync(file, [...crowd, ...others, ...known].map((line) => JSON.stringify(line)).join('\n'));
  expect(await finished((await client.job.startImport({ path: file })).jobId)).toMatchObject({
    state: 'done',
  });

  await expect.poll(() => client.search.state({}), { timeout: 60_000 }).toMatchObject({ behindBy: 0 });

  const names = async (text: string, limit = 3) =>
    (await client.agent.suggest({ text, limit })).map(({ name }) => name);
  expect(await names('nguyen')).toEqual(['Nguyễn Văn Dũng 4321', 'Nguyễn Văn Dũng 17', 'Nguyễn Thị Hoa']);
  expect(await names('nguyen van', 2)).toEqual(['Nguyễn Văn Dũng 4321', 'Nguyễn Văn Dũng 17']);
  expect(await names('van', 1)).toEqual(['Trần Văn Nguyên']);
  expect(await names('van nguyen')).toEqual([
    'Trần Văn Nguyên',
    'Nguyễn Văn Dũng 4321',
    'Nguyễn Văn Dũng 17',
  ]);
  expect(await names('nguyen tdp 7')).toEqual(['Trần Văn Nguyên', 'Nguyễn Thị Hoa']);
  expect(await names('nguyen to dan pho 7')).toEqual(['Trần Văn Nguyên', 'Nguyễn Thị Hoa']);
  expect(await names('nguyen van hung 5398')).toEqual(['Nguyễn Văn Hùng 5398']);

  const page = await client.agent.list({ kinds: ['person'], text: 'nguyen', limit: 5 });
  expect(page.total).toBe(PEOPLE + 2);
  const all = await client.agent.list({ text: 'hoa' });
  expect([all.total, all.rows.map(({ name }) => name)]).toEqual([1, ['Nguyễn Thị Hoa']]);
});
