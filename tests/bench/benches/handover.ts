import { createHash, randomFillSync } from 'node:crypto';
import { constants, createReadStream, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { HandoverResult } from '#contract';
import type { Bench, Surroundings } from '../bench.ts';
import { type OpenCore, startCoreProcess } from '../core/core-process.ts';
import { type Figure, timed } from '../measure.ts';

const YEAR = 2024;
/** One entry in five has a file, as in an office that scans what matters. */
const ENTRIES_A_FILE = 5;
const FILE_BYTES = 64 * 1024;
const ENTRIES_A_DOSSIER = 100;
/** The smaller size is a fraction of the larger: memory that grows with the package shows between the two. */
const SMALLER = 4;
const LOOK_EVERY_MS = 100;

/**
 * The export of a year, written and read back, against copying the same files with the system and reading their SHA-256
 * again; and the most memory it takes at two sizes. All kinds of description go along but printed forms and copies of
 * photographs (profile `lean`). Full size: `--only handover --sizes 100000`, which is 20,000 files.
 */
export const handover: Bench = {
  name: 'handover',
  async run(surroundings) {
    const figures: Figure[] = [];
    for (const entries of surroundings.sizes) {
      const small = await handedOver(Math.ceil(entries / SMALLER), surroundings);
      const large = await handedOver(entries, surroundings);
      figures.push(...small.figures, ...large.figures, {
        ...{ bench: 'handover', what: 'most memory, the smaller to the larger', entries },
        ...{ value: large.peakBytes / small.peakBytes, unit: 'x' },
      });
    }
    return figures;
  },
};

async function handedOver(
  entries: number,
  { scratch, say }: Surroundings,
): Promise<{ figures: Figure[]; peakBytes: number }> {
  const home = path.join(scratch, `handover-${entries}`);
  say(`making an archive of ${entries} entries with ${filesOf(entries)} files`);
  const originals = path.join(home, 'tep');
  const core = await openWith(writeYear(home, originals, entries), home);
  const out = path.join(home, 'giao');
  const { tookMs, peakBytes, made } = await exported(core, out);
  await core.close();
  rmSync(out, { recursive: true, force: true });
  const bareMs = await timed(() => copyAndHash(originals, path.join(home, 'chep')));
  rmSync(home, { recursive: true, force: true });
  const about = { bench: 'handover', entries };
  return {
    peakBytes,
    figures: [
      {
        ...{
          ...about,
          what: `export with ${filesOf(entries)} files, ${made.files} in all`,
          value: tookMs,
          unit: 'ms',
        },
        ...{ ratio: tookMs / bareMs, against: 'copying the files and reading their SHA-256' },
      },
      { ...about, what: 'most memory of the core meanwhile', value: peakBytes / 2 ** 20, unit: 'MB' },
    ],
  };
}

const filesOf = (entries: number): number => Math.ceil(entries / ENTRIES_A_FILE);

/** Writes a year of papers in the interchange format, some with a file of bytes that no disk can make small. */
function writeYear(home: string, originals: string, entries: number): string {
  const catalogue = path.join(home, 'nam.jsonl');
  mkdirSync(originals, { recursive: true });
  const bytes = Buffer.alloc(FILE_BYTES);
  const lines: string[] = [];
  const fonds = '01900000-0000-7000-8000-000000000001';
  lines.push(JSON.stringify({ kind: 'fonds', id: fonds, code: 'P01', name: 'UBND phường' }));
  const dossierOf = (n: number): string =>
    `01900000-0000-7000-8001-${String(Math.floor(n / ENTRIES_A_DOSSIER)).padStart(12, '0')}`;
  for (let n = 0; n < entries; n += 1) {
    if (n % ENTRIES_A_DOSSIER === 0) {
      const title = `Hồ sơ ${n / ENTRIES_A_DOSSIER}`;
      lines.push(
        JSON.stringify({
          kind: 'dossier',
          id: dossierOf(n),
          fondsId: fonds,
          title,
          year: YEAR,
          retention: '01',
        }),
      );
    }
    const day = `${YEAR}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
    const record = {
      ...{ kind: 'document', dossierId: dossierOf(n), number: `${n + 1}/KH-UBND`, issuedOn: day },
      subject: `Kế hoạch số ${n + 1} về công tác văn thư, lưu trữ của các tổ dân phố`,
    };
    if (n % ENTRIES_A_FILE === 0) writeFileSync(path.join(originals, `${n}.bin`), randomFillSync(bytes));
    lines.push(JSON.stringify(n % ENTRIES_A_FILE === 0 ? { ...record, file: `tep/${n}.bin` } : record));
  }
  writeFileSync(catalogue, `${lines.join('\n')}\n`);
  return catalogue;
}

/** An archive of a catalogue, in a process of its own, with nothing left to do. */
async function openWith(catalogue: string, home: string): Promise<OpenCore> {
  const folder = path.join(home, 'kho');
  const filling = await (await startCoreProcess()).open({
    folder,
    create: { office: 'UBND Phường Bến Lụa' },
  });
  await filling.done((await filling.client.job.startImport({ path: catalogue })).jobId);
  await settled(filling);
  await filling.close();
  const core = await (await startCoreProcess()).open({ folder });
  await settled(core);
  return core;
}

/** The index has read everything, and no job is at work. */
async function settled(core: OpenCore): Promise<void> {
  await core.indexed();
  for (const { id, state } of await core.client.job.list({}))
    if (state === 'waiting' || state === 'running') await core.done(id);
}

async function exported(
  core: OpenCore,
  folder: string,
): Promise<{ tookMs: number; peakBytes: number; made: HandoverResult }> {
  let peakBytes = 0;
  const look = async (): Promise<void> => {
    peakBytes = Math.max(peakBytes, (await core.usage()).rssBytes);
  };
  const watch = setInterval(() => void look(), LOOK_EVERY_MS);
  const startedAt = performance.now();
  const order = { years: [YEAR], folder, profile: 'lean', despiteFindings: true };
  const { jobId } = await core.client.handover.start(order);
  const { result } = await core.done(jobId);
  const tookMs = performance.now() - startedAt;
  clearInterval(watch);
  await look();
  return { tookMs, peakBytes, made: HandoverResult.parse(result) };
}

/** What `cp` and `sha256sum` do: every file copied, then every copy read and its SHA-256 worked out. */
async function copyAndHash(from: string, to: string): Promise<void> {
  const names = readdirSync(from);
  mkdirSync(to, { recursive: true });
  for (const name of names)
    await fs.copyFile(path.join(from, name), path.join(to, name), constants.COPYFILE_EXCL);
  for (const name of names) {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(path.join(to, name))) hash.update(piece as Buffer);
    hash.digest('hex');
  }
}
