import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { givenArchive, PATIENCE } from './command-line.ts';

const ID = '0190a000-0000-7000-8000-000000000001';

/** Imports one paper with a title, in 2024. */
async function givenPaper({ tangthu }: Awaited<ReturnType<typeof givenArchive>>, subject: string) {
  const file = path.join(temporaryFolder(), 'vào.jsonl');
  const record = {
    kind: 'document',
    id: ID,
    type: 'Báo cáo',
    number: '45/BC-UBND',
    subject,
    issuedOn: '2024',
  };
  writeFileSync(file, `${JSON.stringify(record)}\n`);
  expect((await tangthu('import', file)).code).toBe(0);
}

it(
  'import PACKAGE takes what was decided, for all or by a file, and refuses any other word',
  PATIENCE,
  async () => {
    const [ward, here] = [await givenArchive('UBND Phường Bắc'), await givenArchive()];
    await givenPaper(ward, 'Của phường');
    await givenPaper(here, 'Ở đây');
    const out = temporaryFolder();
    const made = await ward.tangthu('export', '--year', '2024', '--out', out, '--despite-findings', '--json');
    expect(made.code, made.err).toBe(0);
    const { path: folder } = made.json<{ path: string }>();
    const titles = async () =>
      (await here.tangthu('search', '45/BC-UBND', '--json'))
        .json<{ hits: { title: string }[] }>()
        .hits.map(({ title }) => title)
        .sort();

    expect(await here.tangthu('import', folder, '--prefer', 'mine')).toMatchObject({ code: 2 });
    const broken = path.join(temporaryFolder(), 'chọn.json');
    writeFileSync(broken, '{"x":1}');
    expect(await here.tangthu('import', folder, '--decisions', broken)).toMatchObject({ code: 1 });
    expect((await here.tangthu('import', folder)).out).toContain('1 đã có nhưng khác (giữ bản trong kho)');
    expect(await titles()).toEqual(['Ở đây']);

    const decisions = path.join(temporaryFolder(), 'chọn.json');
    writeFileSync(decisions, JSON.stringify({ [ID]: 'theirs' }));
    const taken = await here.tangthu('import', folder, '--decisions', decisions, '--json');
    expect(taken.json()).toMatchObject({
      replaced: 1,
      different: [{ id: ID, fields: [{ field: 'subject' }] }],
    });
    expect(await titles()).toEqual(['Của phường']);
    const undone = await here.tangthu('import', '--undo', taken.json<{ batch: string }>().batch);
    expect(undone.out).toContain('trả 1 bản ghi về như trước');
    expect((await here.tangthu('import', folder, '--prefer', 'both')).out).toContain('1 giữ cả hai');
    expect(await titles()).toEqual(['Của phường', 'Ở đây']);
  },
);
