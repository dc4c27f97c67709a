import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';

type Line = Record<string, unknown>;

function givenFile(lines: readonly Line[]): string {
  const file = path.join(temporaryFolder(), 'in.jsonl');
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
}

const id = (n: number): string => `0190a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const manyMinutes = (count: number): Line[] =>
  Array.from({ length: count }, (_, n) => ({
    kind: 'minutes',
    title: `Hội nghị ${n}`,
    heldOn: '2024-01-10',
  }));

async function imported({ client, finished }: TestArchive, file: string) {
  const { jobId } = await client.job.startImport({ path: file });
  return finished(jobId);
}

/** Waits until the first records are in. */
async function begun({ events }: TestArchive): Promise<void> {
  while (!events.some(({ type }) => type === 'changed')) await nextTurn();
}

describe('the course of an import', () => {
  it('writes what is pointed at first, in whatever order the lines come', async () => {
    const archive = openTestArchive();
    const file = givenFile([
      { kind: 'link', fromId: id(9), toId: id(8), role: 'photo-of' },
      {
        kind: 'photo',
        id: id(9),
        caption: 'Ảnh',
        dossierId: id(7),
        people: [{ name: 'An', agentId: id(5) }],
      },
      { kind: 'minutes', id: id(8), title: 'Họp', host: { name: 'Tổ 1', agentId: id(3) } },
      { kind: 'dossier', id: id(7), fondsId: id(6), title: 'Hồ sơ' },
      { kind: 'fonds', id: id(6), code: 'P5', name: 'Phông', creator: { name: 'Phường', agentId: id(1) } },
      { kind: 'event', event: 'merged', fromIds: [id(2)], toIds: [id(1)] },
      {
        kind: 'person',
        id: id(5),
        name: 'An',
        positions: [{ position: 'Tổ trưởng', unit: 'Tổ 1', unitId: id(3) }],
      },
      { kind: 'body', id: id(3), name: 'Tổ 1', parentId: id(2) },
      { kind: 'body', id: id(2), name: 'Khối 2', parentId: id(1) },
      { kind: 'body', id: id(1), name: 'Phường 1' },
    ]);
    expect(await imported(archive, file)).toMatchObject({ state: 'done', result: { total: 10, added: 10 } });
    const { client } = archive;
    expect((await client.agent.get({ id: id(5) })).summary).toMatchObject({ unit: 'Tổ 1', mentionCount: 1 });
    expect((await client.agent.get({ id: id(2) })).successors.map(({ name }) => name)).toEqual(['Phường 1']);
    expect((await client.entry.get({ id: id(9) })).links).toMatchObject([
      { role: 'photo-of', other: { id: id(8) } },
    ]);
  });

  it('refuses agents that point at each other in a circle', async () => {
    const archive = openTestArchive();
    const file = givenFile([
      { kind: 'body', id: id(1), name: 'Một', parentId: id(2) },
      { kind: 'body', id: id(2), name: 'Hai', parentId: id(1) },
    ]);
    expect((await imported(archive, file)).result).toMatchObject({
      code: 'import_refused',
      rule: 'circular',
    });
    expect((await archive.client.agent.list({})).total).toBe(0);
  });

  it('goes on where it was when the archive is closed in the middle and opened again', async () => {
    const first = openTestArchive();
    const { jobId } = await first.client.job.startImport({ path: givenFile(manyMinutes(4000)) });
    await begun(first);
    await first.close();

    const again = openTestArchive({ folder: first.folder, create: null });
    const job = await again.finished(jobId);
    expect(job).toMatchObject({ state: 'done', result: { total: 4000, added: 4000, skipped: 0 } });
    expect((await again.client.entry.list({})).total).toBe(4000);
  });

  it('takes out again what is in when the file changes meanwhile', async () => {
    const archive = openTestArchive();
    const file = givenFile(manyMinutes(4000));
    const { jobId } = await archive.client.job.startImport({ path: file });
    await begun(archive);
    appendFileSync(file, '{"kind":"minutes","title":"thêm"}\n');
    const job = await archive.finished(jobId);
    expect(job).toMatchObject({ state: 'failed', result: { code: 'file_changed', name: 'in.jsonl' } });
    expect((await archive.client.entry.list({})).total).toBe(0);
  });

  it('keeps what was taken in when it is cancelled, as a batch that can be taken out', async () => {
    const archive = openTestArchive();
    const { client, finished } = archive;
    const { jobId, batch } = await client.job.startImport({ path: givenFile(manyMinutes(4000)) });
    await begun(archive);
    await client.job.cancel({ id: jobId });
    expect((await finished(jobId)).state).toBe('cancelled');
    const { total } = await client.entry.list({});
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(4000);
    const back = await client.job.startTakeBack({ batch });
    expect((await finished(back.jobId)).result).toMatchObject({ removed: total });
    expect((await client.entry.list({})).total).toBe(0);
  });
});
