import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contract, createClient, type Transport, type WireResponse } from '#contract';
import { coreFiles } from '../../db/core-files.ts';
import { type CoreChannel, startCore } from '../../db/core-link.ts';
import type { FromCore, OpenOrder, ToCore } from '../../db/engine/core-messages.ts';
import { serveCore } from '../../db/serve.ts';
import { givenOpenHost, givenServer, login, realCore } from './hosts.ts';
import { scratchFolder } from './scratch.ts';

const asker = { session: 'test', role: 'administrator' } as const;
const order = (): OpenOrder => ({
  folder: join(scratchFolder(), 'archive'),
  mode: 'write',
  create: { office: 'Phường Thử' },
  actor: 'tester',
  appVersion: '1.2.3',
});

function tell<M>(listeners: Iterable<(message: M) => void>, message: M): void {
  for (const listener of listeners) listener(message);
}

/** The core in this very thread, joined by two functions. */
function coreHere(): CoreChannel {
  const toHost = new Set<(message: FromCore) => void>();
  const toCore = new Set<(message: ToCore) => void>();
  serveCore(
    {
      post: (message) => queueMicrotask(() => tell(toHost, structuredClone(message))),
      onMessage: (listener) => void toCore.add(listener),
    },
    coreFiles(new URL('../../db/worker.ts', import.meta.url).href),
  );
  return {
    post: (message) => tell(toCore, structuredClone(message)),
    onMessage: (listener) => void toHost.add(listener),
    onExit: () => undefined,
    kill: () => undefined,
  };
}

async function linked(spawn: () => CoreChannel): Promise<Transport> {
  const link = await startCore(spawn, order());
  onTestFinished(() => link.close());
  return (request) => link.call(request, asker);
}

const transports: Record<string, () => Promise<Transport>> = {
  'a direct call': () => linked(coreHere),
  'a thread': () => linked(realCore),
  HTTP: async () => {
    const { url, origin } = await givenServer(await givenOpenHost());
    const headers = { cookie: await login(url), origin, 'content-type': 'application/json' };
    return async (request) => {
      const answer = await fetch(`${origin}/rpc`, { method: 'POST', headers, body: JSON.stringify(request) });
      return (await answer.json()) as WireResponse;
    };
  },
};

describe.each(Object.entries(transports))('over %s', (_, open) => {
  const text = '"Đảng ủy" <b>&amp; 𠮷 ẅ';
  const content = { code: 'P1', name: text, creator: null };

  it('answers come back as they were given', async () => {
    const { fonds, archive } = createClient(contract, await open());

    const { id } = await fonds.save({ id: null, revision: null, content });

    expect(await fonds.get({ id })).toMatchObject({ id, content: { code: 'P1', name: text, creator: null } });
    expect(await archive.info({})).toMatchObject({ office: 'Phường Thử', fonds: 1 });
  });

  it('failures come back with their detail', async () => {
    const { fonds } = createClient(contract, await open());
    const { id, revision } = await fonds.save({ id: null, revision: null, content });
    await fonds.save({ id, revision, content: { ...content, name: 'Lần một' } });

    const late = fonds.save({ id, revision, content: { ...content, name: 'Lần hai' } });

    await expect(late).rejects.toMatchObject({
      detail: { code: 'conflict', entity: 'fonds', id, expected: revision, theirs: { name: 'Lần một' } },
    });
    await expect(fonds.get({ id: '00000000-0000-4000-8000-000000000000' })).rejects.toMatchObject({
      detail: { code: 'not_found', entity: 'fonds' },
    });
  });

  it('what is no call of the contract is refused', async () => {
    const transport = await open();

    expect(await transport({ procedure: 'fonds.destroy', input: {} })).toMatchObject({
      error: { code: 'unknown_procedure', procedure: 'fonds.destroy' },
    });
    expect(await transport({ procedure: 'fonds.save', input: { id: null } })).toMatchObject({
      error: { code: 'invalid_input' },
    });
  });
});
