import { contract, createClient } from '#contract';
import { openArchive } from '../../../../db/archive.ts';
import { coreFiles } from '../../../../db/core-files.ts';
import { indexOf } from '../corpus/entries.ts';
import { type EngineKind, LOOKED_AT } from './engine.ts';

const ASKER = { session: 'bench', role: 'administrator', actor: 'Lan' } as const;
const PAUSE_MS = 50;

/** The archive's own search, asked through the contract in this process. */
export const ours: EngineKind = {
  name: 'ours',
  patience: () => Number.POSITIVE_INFINITY,
  async open({ archive: { folder } }) {
    const archive = openArchive({
      order: { folder, mode: 'write', create: null, actor: ASKER.actor, appVersion: '0.0.0' },
      files: coreFiles(new URL('../../../../db/worker.ts', import.meta.url).href),
      announce: () => undefined,
      log: (_incident, procedure, error) => console.error(procedure, error),
    });
    const client = createClient(contract, (request) => archive.call(request, ASKER));
    for (;;) {
      const { behindBy, isRebuilding, isTidy } = await client.search.state({});
      if (behindBy === 0 && !isRebuilding && isTidy) break;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return {
      async search(text) {
        const { hits } = await client.search.run({ text, limit: LOOKED_AT });
        return hits.map(({ entity, id }) => (entity === 'entry' ? indexOf(id) : -1));
      },
      close: () => archive.close(),
    };
  },
};
