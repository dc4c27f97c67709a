import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../support/open-test-archive.ts';
import { givenArchive, PATIENCE, tangthu } from './command-line.ts';

it(
  'verify knows submission packages, in their bag and by themselves, and names what was tampered with',
  PATIENCE,
  async () => {
    const { tangthu: onArchive } = await givenArchive();
    const out = temporaryFolder();
    const catalogue = path.join(temporaryFolder(), 'mục.jsonl');
    const paper = { kind: 'document', subject: 'Báo cáo', number: '5/BC-UBND', issuedOn: '2024-02-05' };
    fs.writeFileSync(catalogue, `${JSON.stringify(paper)}\n`);
    expect((await onArchive('import', catalogue)).code).toBe(0);
    const profile = ['--profile', 'eark-sip', '--despite-findings'];
    const parted = await onArchive(
      'export',
      '--year',
      '2024',
      '--out',
      out,
      ...profile,
      '--volume-size',
      '5',
    );
    expect(parted.code).not.toBe(0);
    expect(parted.err).toContain('gói nộp SIP không chia tập được');
    const made = await onArchive('export', '--year', '2024', '--out', out, ...profile);
    expect(made.code, made.err).toBe(0);
    const [name = ''] = fs.readdirSync(out);
    const bag = path.join(out, name);
    const whole = await tangthu(['verify', bag]);
    expect(whole.code).toBe(0);
    expect(whole.out).toContain('1 gói nộp E-ARK SIP đúng như METS của chúng kê.');
    expect(whole.out).toContain('Chữ ký khớp');
    const [sip = ''] = fs.readdirSync(path.join(bag, 'data'));
    const alone = path.join(temporaryFolder(), sip);
    fs.cpSync(path.join(bag, 'data', sip), alone, { recursive: true });
    const byItself = await tangthu(['verify', alone]);
    expect(byItself.code).toBe(0);
    expect(byItself.out).toContain('Chính METS.xml ở gốc gói không có mã băm nào giữ');
    fs.appendFileSync(path.join(alone, 'metadata/descriptive/EAD.xml'), ' ');
    fs.writeFileSync(path.join(alone, 'lạ.txt'), '');
    fs.rmSync(path.join(alone, 'schemas/ead.xsd'));
    const broken = await tangthu(['verify', alone]);
    expect(broken.code).toBe(1);
    expect(broken.out.split('\n').sort()).toEqual([
      'thiếu tệp: schemas/ead.xsd',
      'tệp thừa, không có trong bảng kê: lạ.txt',
      'tệp đã bị thay đổi: metadata/descriptive/EAD.xml',
    ]);
    const { faults, submissions } = (await tangthu(['--json', 'verify', alone])).json<{
      faults: unknown[];
      submissions: number;
    }>();
    expect([faults.length, submissions]).toEqual([3, 1]);
  },
);
