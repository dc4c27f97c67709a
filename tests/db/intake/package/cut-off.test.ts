import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { TakeInResult } from '#contract';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { handOver } from '../../handover/package/handed.ts';

const ENTRIES = 2600;
const OURS = { id: '01900000-0000-7000-8000-000000000001', title: 'Ở đây' };

const lineOf = (title: string, id?: string): string =>
  `${JSON.stringify({ kind: 'document', ...(id ? { id } : {}), subject: title, issuedOn: '2024' })}\n`;

async function imported({ client, finished }: TestArchive, lines: string): Promise<void> {
  const file = path.join(temporaryFolder(), 'vào.jsonl');
  fs.writeFileSync(file, lines);
  const { jobId } = await client.job.startImport({ path: file });
  expect(await finished(jobId)).toMatchObject({ state: 'done', result: { skipped: 0 } });
}

/** A package of many papers, one of which is here already with another title. */
async function givenPackage(): Promise<string> {
  const source = openTestArchive({ create: { office: 'UBND Phường Bắc' } });
  const many = Array.from({ length: ENTRIES }, (_, n) => lineOf(`Văn bản ${n}`));
  await imported(source, `${lineOf('Ở đó', OURS.id)}${many.join('')}`);
  return (await handOver(source)).path;
}

async function receiver(): Promise<TestArchive> {
  const archive = openTestArchive();
  await imported(archive, lineOf(OURS.title, OURS.id));
  return archive;
}

describe('a taking-in that was cut off', { timeout: 240_000 }, () => {
  it('tells at its end what it would have told in one go', async () => {
    const order = { folder: await givenPackage(), prefer: 'theirs' } as const;
    const calm = await receiver();
    const whole = await calm.finished((await calm.client.job.startTakeIn(order)).jobId);
    const wanted = TakeInResult.parse(whole.result);
    expect(wanted).toMatchObject({ added: ENTRIES, replaced: 1, skipped: 0, equal: 0, differentCount: 1 });

    const archive = await receiver();
    const { jobId, batch } = await archive.client.job.startTakeIn(order);
    const here = async (): Promise<number> => (await archive.client.archive.info({})).entries.document;
    await vi.waitUntil(async () => (await here()) > 1, { timeout: 120_000, interval: 1 });
    await archive.close();
    const again = openTestArchive({ folder: archive.folder, create: null });
    const before = (await again.client.archive.info({})).entries.document;
    expect(before).toBeLessThan(ENTRIES);
    const told = TakeInResult.parse((await again.finished(jobId)).result);
    expect(told).toEqual({ ...wanted, batch });
    expect((await again.client.archive.info({})).entries.document).toBe(ENTRIES + 1);
  });
});
