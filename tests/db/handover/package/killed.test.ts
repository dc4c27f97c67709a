import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Job } from '#contract';
import { givenDossier, givenEntry } from '../../../support/given.ts';
import { openTestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { handOver } from './handed.ts';
import { hang } from './hang.ts';

const CHILD = fileURLToPath(new URL('./killed-child.ts', import.meta.url));
const KILLS = 20;
const FILES = 30;
const SEED = 20_241_130;

/** Numbers from 0 to 1, always the same ones (Mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Ran = { readonly job: Job; readonly tookMs: number };

/** Goes on with the job in a program of its own, killed so many milliseconds after it was taken up; null where it was. */
async function run(folder: string, jobId: string, killAfterMs: number | null): Promise<Ran | null> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD, folder, jobId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let [begun, job]: [number, Job | null] = [0, null];
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'open') job = JSON.parse(line) as Job;
    else {
      begun = performance.now();
      if (killAfterMs !== null) timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    }
  }
  await ended;
  clearTimeout(timer);
  return job === null ? null : { job, tookMs: performance.now() - begun };
}

/** Every file of a folder, but for the mark of a package that has just got its name. */
const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && one.name !== 'unfinished.json')
      .map((one) => path.join(one.parentPath, one.name))
      .sort()
      .map((file) => [path.relative(folder, file), fs.readFileSync(file, 'base64')]),
  );

/** An archive with a hand-over that has just begun, and its key, so that it signs the same each time. */
async function begun(out: string): Promise<{ folder: string; jobId: string }> {
  const archive = openTestArchive();
  const { dossierId } = await givenDossier(archive.client, 'Hồ sơ');
  for (let n = 0; n < FILES; n += 1) {
    const content = { kind: 'document', title: `Văn bản ${n}`, date: '2024', dossierId } as const;
    await hang(archive, await givenEntry(archive.client, content), `${n}.txt`, `${n}`.repeat(20_000));
  }
  for (const { id } of await archive.client.job.list({})) await archive.finished(id);
  await handOver(archive);
  const order = { years: [2024], folder: out, profile: 'lean', despiteFindings: true };
  const { jobId } = await archive.client.handover.start(order);
  await archive.close();
  fs.rmSync(out, { recursive: true, force: true });
  return { folder: archive.folder, jobId };
}

it('a hand-over killed at random moments and gone on with is the same to the last byte', {
  timeout: 300_000,
}, async () => {
  const place = temporaryFolder();
  const out = path.join(place, 'giao-nop');
  const { folder: kept, jobId } = await begun(out);
  const folder = path.join(place, 'kho');
  const anew = (): void => {
    for (const one of [folder, out]) fs.rmSync(one, { recursive: true, force: true });
    fs.cpSync(kept, folder, { recursive: true });
  };
  anew();
  const whole = await run(folder, jobId, null);
  expect(whole?.job).toMatchObject({ state: 'done' });
  const wanted = bytesOf(out);
  expect(Object.keys(wanted).length).toBeGreaterThan(FILES);

  const random = numbersFrom(SEED);
  const killed: number[] = [];
  anew();
  while (killed.length < KILLS) {
    const after = random() * (whole?.tookMs ?? 0);
    const ran = await run(folder, jobId, after);
    if (ran === null) killed.push(after);
    const names = fs.existsSync(out) ? fs.readdirSync(out) : [];
    if (names.some((name) => !name.endsWith('.part'))) expect(bytesOf(out)).toEqual(wanted);
    if (ran === null) continue;
    expect(ran.job).toMatchObject({ state: 'done', result: whole?.job.result });
    anew();
  }
  const last = await run(folder, jobId, null);
  expect(last?.job).toMatchObject({ state: 'done', result: whole?.job.result });
  expect(bytesOf(out)).toEqual(wanted);
});
