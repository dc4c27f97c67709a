import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Client, type Contract, contract, createClient } from '#contract';
import { openArchive } from '../../../../db/archive.ts';
import { coreFiles } from '../../../../db/core-files.ts';
import { makeSample } from '../../../../db/intake/sample/index.ts';
import { makeFolder, writeRecords } from './sample-archive.ts';

type Pair = { readonly typed: string; readonly expected: string };

/** Behind so many hits nobody looks. */
const FIRST = 10;
const lines = readFileSync(new URL('queries.txt', import.meta.url), 'utf8').split('\n');

/** The pairs of the file, by the heading they stand under. */
function pairsByHeading(): Map<string, Pair[]> {
  const found = new Map<string, Pair[]>();
  let pairs: Pair[] = [];
  for (const line of lines) {
    if (line.startsWith('## ')) {
      pairs = [];
      found.set(line.slice(3), pairs);
    } else if (!line.startsWith('# ') && line.includes(' => ')) {
      const [typed = '', expected = ''] = line.split(' => ');
      pairs.push({ typed, expected });
    }
  }
  return found;
}

const folder = makeFolder();
const archive = openArchive({
  order: {
    ...{ folder: path.join(folder.path, 'archive'), mode: 'write', actor: 'Lan', appVersion: '0' },
    create: { office: 'UBND phường Bến Lụa' },
  },
  files: coreFiles(new URL('../../../../db/worker.ts', import.meta.url).href),
  announce: () => undefined,
  log: () => undefined,
});
const client: Client<Contract> = createClient(contract, (request) =>
  archive.call(request, { actor: 'Lan', session: 'sample', role: 'administrator' }),
);
afterAll(async () => {
  await archive.close();
  folder.remove();
});

await writeRecords(client, makeSample({ seed: 2025, today: '2026-11-30' }), folder.path);

describe('the sample archive', () => {
  const all = pairsByHeading();

  it('is asked at least 300 different things', () => {
    const typed = [...all.values()].flat().map((pair) => pair.typed);
    expect(new Set(typed).size).toBe(typed.length);
    expect(typed.length).toBeGreaterThanOrEqual(300);
  });

  describe.each([...all])('%s', (_heading, pairs) => {
    it.each(pairs.map(({ typed, expected }) => [typed, expected] as const))(
      '%s => %s',
      async (typed, expected) => {
        const { hits } = await client.search.run({ text: typed, limit: FIRST });
        const found = hits.map(({ number, title }) => `${number} ${title}`.trim());
        expect(
          hits.some(({ number, title }) => number === expected || title.includes(expected)),
          found.join('\n'),
        ).toBe(true);
      },
    );
  });
});
