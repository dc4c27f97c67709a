import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { givenArchive, PATIENCE } from './command-line.ts';

const PASSPHRASE = 'Mật khẩu của phường 2024';

describe('export --encrypt', PATIENCE, () => {
  it('leaves the encrypted package alone, which import takes in with its passphrase', async () => {
    const { tangthu } = await givenArchive();
    const scratch = temporaryFolder();
    const lines = path.join(scratch, 'vào.jsonl');
    fs.writeFileSync(lines, '{"kind":"minutes","title":"Hội nghị","heldOn":"2024-01-10"}\n');
    await tangthu('import', lines);
    const secret = path.join(scratch, 'mật khẩu.txt');
    fs.writeFileSync(secret, `${PASSPHRASE}\n`);
    const out = temporaryFolder();
    const order = [
      'export',
      '--year',
      '2024',
      '--out',
      out,
      '--profile',
      'lean',
      '--despite-findings',
      '--json',
    ];
    const { code, json } = await tangthu(...order, '--encrypt', secret);
    expect(code).toBe(0);
    const [name = '', ...others] = fs.readdirSync(out);
    expect(others).toEqual([]);
    const file = path.join(out, name);
    expect(json()).toMatchObject({ path: file, encryptedBytes: fs.statSync(file).size, entries: 1 });
    expect(fs.readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    const other = await givenArchive('UBND Phường Khác');
    expect(await other.tangthu('import', file)).toMatchObject({
      ...{ code: 1, err: expect.stringContaining('--passphrase') },
    });
    const taken = await other.tangthu('import', file, '--passphrase', secret, '--json');
    expect([taken.code, taken.json()]).toMatchObject([0, { added: 1 }]);
  });

  it('refuses a short passphrase and a file that is not there before anything is written', async () => {
    const { tangthu } = await givenArchive();
    const out = temporaryFolder();
    const secret = path.join(temporaryFolder(), 'p.txt');
    fs.writeFileSync(secret, '123456\n');
    const order = ['export', '--year', '2024', '--out', out, '--encrypt'];
    expect(await tangthu(...order, secret)).toMatchObject({
      code: 2,
      err: expect.stringContaining('12 ký tự'),
    });
    expect(await tangthu(...order, `${secret}.khac`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('p.txt.khac'),
    });
    expect(fs.readdirSync(out)).toEqual([]);
  });
});
