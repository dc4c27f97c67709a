import { writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { contract, createClient } from '#contract';
import { openArchive } from '../../db/archive.ts';
import { receiveFile } from '../../db/blobs/receive.ts';
import { coreFiles } from '../../db/core-files.ts';
import { makeRandom } from '../../db/intake/sample/random.ts';

/**
 * A clerk who saves entries, changes them, attaches files and has backups made, without a pause. Started by the
 * kill test with an archive, a folder for files to attach, and a seed; says on stdout, one JSON line each, what the
 * archive has acknowledged.
 */
export type Acknowledged =
  | { readonly what: 'opened' }
  | { readonly what: 'entry'; readonly id: string; readonly revision: number; readonly title: string }
  | { readonly what: 'file'; readonly entryId: string; readonly sha256: string; readonly bytes: number };

const [folder = '', desk = '', seed = ''] = process.argv.slice(2);
const random = makeRandom(Number(seed));
const order = { folder, mode: 'write', create: null, actor: 'Lan', appVersion: '0.0.0' } as const;
const archive = openArchive({
  order,
  files: coreFiles(new URL('../../db/worker.ts', import.meta.url).href),
  announce: () => undefined,
  log: (_incident, procedure, error) => console.error(procedure, error),
});
const client = createClient(contract, (request) =>
  archive.call(request, { actor: 'Lan', session: 'kill', role: 'administrator' }),
);

/** In one piece and at once: what is said survives the one who says it. */
const say = (acknowledged: Acknowledged): void => void writeSync(1, `${JSON.stringify(acknowledged)}\n`);

type Known = { readonly id: string; readonly revision: number };
const entries: Known[] = [];

async function save(before: Known | null): Promise<Known> {
  const title = `Biên bản số ${random.int(1, 1_000_000_000)}`;
  const content = { kind: 'minutes' as const, title, date: '2024', text: 'dài '.repeat(random.int(0, 5000)) };
  const asked = { id: before?.id ?? null, revision: before?.revision ?? null };
  const saved = await client.entry.save({ ...asked, content });
  say({ what: 'entry', ...saved, title });
  return saved;
}

async function attach(entryId: string): Promise<void> {
  const file = path.join(desk, `${random.int(1, 1_000_000)}.bin`);
  const bytes = random.int(1, 400_000);
  writeFileSync(file, Buffer.alloc(bytes, random.int(0, 0xff_ff_ff).toString(36)));
  const { sha256 } = await receiveFile(folder, file);
  await client.attachment.add({ entryId, sha256, fileName: path.basename(file) });
  say({ what: 'file', entryId, sha256, bytes });
}

say({ what: 'opened' });
for (;;) {
  const at = random.int(0, Math.max(0, entries.length - 1));
  const known = entries[at];
  const next = random.pick(['new', 'new', 'change', 'attach'] as const);
  if (!known || next === 'new') entries.push(await save(null));
  else if (next === 'change') entries[at] = await save(known);
  else await attach(known.id);
  if (random.chance(0.02)) await client.job.startBackup({});
  await new Promise((resolve) => setImmediate(resolve));
}
