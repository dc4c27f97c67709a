import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/project.ts';

export const OFFICE = 'UBND Phường Bắc';
export const PAPER = {
  id: '0190a000-0000-7000-8000-000000000001',
  title: 'Kế hoạch của phường năm 2024',
} as const;

function tangthu(archive: string, ...args: readonly string[]): string {
  const command = ['db/cli/main.ts', '--archive', archive, ...args];
  return execFileSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Makes another office with two papers of 2024 and hands its year over; gives the folder of the package. */
export function makeWardPackage(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const archive = join(folder, 'kho');
  tangthu(archive, 'init', '--office', OFFICE);
  const paper = { kind: 'document', type: 'Kế hoạch', issuedOn: '2024-02-02', file: 'quet.txt' };
  const records = [
    { ...paper, id: PAPER.id, number: '5/KH-UBND', subject: PAPER.title },
    {
      ...paper,
      id: PAPER.id.replace(/1$/, '2'),
      number: '6/KH-UBND',
      subject: 'Kế hoạch khác',
      file: undefined,
    },
  ];
  writeFileSync(join(folder, 'quet.txt'), 'bản quét');
  const lines = join(folder, 'vao.jsonl');
  writeFileSync(lines, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  tangthu(archive, 'import', lines);
  const out = join(folder, 'usb');
  const made = tangthu(archive, 'export', '--year', '2024', '--out', out, '--despite-findings', '--json');
  return (JSON.parse(made) as { path: string }).path;
}
