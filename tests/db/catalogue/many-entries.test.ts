import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import type { Client, Contract, EntryFilter } from '#contract';
import { FEW } from '../../../db/catalogue/store-entry-filter.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

/** More of some than are looked up one by one, and few of others. */
const PHOTOS = FEW + 300;
const PAPERS = 40;

type Made = {
  readonly title: string;
  readonly kind: 'photo' | 'document';
  readonly year: number | null;
  readonly fonds: number;
  readonly isNamed: boolean;
};

const id = (n: number): string => `0190a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const AGENT = id(1);
const fondsId = (n: number): string => id(10 + n);

const photos = Array.from({ length: PHOTOS }, (_, n): Made => {
  const title = `Ảnh sinh hoạt ${n}${n % 1000 === 7 ? ' hiếm' : ''}`;
  return { title, kind: 'photo', year: n % 20 === 0 ? null : 2000 + (n % 20), fonds: 1, isNamed: true };
});
const papers = Array.from(
  { length: PAPERS },
  (_, n): Made => ({
    ...{ title: `Giấy tờ ${n} hiếm`, kind: 'document' as const },
    ...{ year: 2010 + (n % 3), fonds: n % 2 === 0 ? 2 : 1, isNamed: n % 4 === 0 },
  }),
);
const made = [...photos, ...papers];

function toLine({ title, kind, year, fonds, isNamed }: Made): object {
  const name = isNamed ? { name: 'An', agentId: AGENT } : null;
  const dossierId = id(20 + fonds);
  if (kind === 'document') return { kind, subject: title, issuedOn: `${year}`, signer: name, dossierId };
  return { kind, title, ...(year && { takenOn: `${year}` }), photographer: name, dossierId };
}

async function givenMany(): Promise<Client<Contract>> {
  const { client, folder, finished } = openTestArchive();
  const around = [
    { kind: 'person', id: AGENT, name: 'An' },
    ...[1, 2].map((n) => ({ kind: 'fonds', id: fondsId(n), code: `P${n}`, name: `Phông ${n}` })),
    ...[1, 2].map((n) => ({ kind: 'dossier', id: id(20 + n), fondsId: fondsId(n), title: `Hồ sơ ${n}` })),
  ];
  const file = path.join(folder, '..', 'in.jsonl');
  writeFileSync(file, [...around, ...made.map(toLine)].map((line) => JSON.stringify(line)).join('\n'));
  const { jobId } = await client.job.startImport({ path: file });
  expect(await finished(jobId)).toMatchObject({ state: 'done' });
  return client;
}

type Wanted = (one: Made) => boolean;
const isRare: Wanted = ({ title }) => title.includes('hiếm');

const cases: readonly (readonly [z.input<typeof EntryFilter>, Wanted])[] = [
  [{ agentId: AGENT }, ({ isNamed }) => isNamed],
  [{ agentId: AGENT, kind: 'document' }, ({ isNamed, kind }) => isNamed && kind === 'document'],
  [{ gap: 'no_people' }, ({ kind }) => kind === 'photo'],
  [{ gap: 'no_date' }, ({ year }) => year === null],
  [{ gap: 'no_scan', kind: 'document' }, ({ kind }) => kind === 'document'],
  [{ fondsId: fondsId(1) }, ({ fonds }) => fonds === 1],
  [{ fondsId: fondsId(2) }, ({ fonds }) => fonds === 2],
  [
    { fondsId: fondsId(1), gap: 'no_people', year: 2005 },
    ({ fonds, kind, year }) => fonds === 1 && kind === 'photo' && year === 2005,
  ],
  [
    { fondsId: fondsId(1), gap: 'no_scan', agentId: AGENT },
    ({ fonds, kind, isNamed }) => fonds === 1 && kind === 'document' && isNamed,
  ],
  [{ text: 'sinh hoat' }, ({ kind }) => kind === 'photo'],
  [{ text: 'sinh hoat', kind: 'photo', year: 2001 }, ({ kind, year }) => kind === 'photo' && year === 2001],
  [{ text: 'HIẾM' }, isRare],
  [{ text: 'hiem', kind: 'photo' }, (one) => isRare(one) && one.kind === 'photo'],
  [{ text: 'hiem', gap: 'no_scan' }, ({ kind }) => kind === 'document'],
  [{ text: 'sinh hoat', fondsId: fondsId(2) }, () => false],
];

function newestFirst(wanted: readonly Made[]): string[] {
  const numbered = wanted.map((one, n) => ({ ...one, n }));
  return numbered.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.n - a.n).map(({ title }) => title);
}

it('lists of thousands hold the same whether entries are looked up or met on the way', {
  timeout: 120_000,
}, async () => {
  const client = await givenMany();
  for (const [filter, isWanted] of cases) {
    const wanted = newestFirst(made.filter(isWanted));
    const { rows, total, next } = await client.entry.list({ filter, limit: 300 });
    const rest = await client.entry.list({ filter, limit: 300, cursor: next });
    const titles = [...rows, ...(next === null ? [] : rest.rows)].map(({ title }) => title);
    expect(titles, JSON.stringify(filter)).toEqual(wanted.slice(0, 600));
    expect(total, JSON.stringify(filter)).toBe(wanted.length);
  }
  const byTitle = await client.entry.list({ order: 'title', limit: 500 });
  expect(byTitle.rows.slice(0, 2).map(({ title }) => title)).toEqual(['Ảnh sinh hoạt 0', 'Ảnh sinh hoạt 1']);
  const byNumber = await client.entry.list({ order: 'number', limit: 500 });
  expect(byNumber.rows).toHaveLength(500);
});
