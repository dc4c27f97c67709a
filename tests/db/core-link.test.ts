import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArchiveEvent } from '#contract';
import { type Asker, startCore } from '../../db/core-link.ts';
import type { OpenOrder } from '../../db/engine/core-messages.ts';
import { dyingCore, realCore } from '../electron/hosts.ts';
import { scratchFolder } from '../electron/scratch.ts';

const asker: Asker = { session: 'test', role: 'administrator' };
const order = (folder: string, create: OpenOrder['create'] = null): OpenOrder => ({
  folder,
  mode: 'write',
  create,
  actor: 'tester',
  appVersion: '1.2.3',
});
const stopped = { ok: false, error: { code: 'core_stopped' } };

describe('a link to the real core', () => {
  it('opens an archive, answers, and gives its lock back', async () => {
    const folder = join(scratchFolder(), 'archive');
    const link = await startCore(realCore, order(folder, { office: 'Phường Thử' }));

    const info = await link.call({ procedure: 'archive.info', input: {} }, asker);
    await link.close();

    expect(link).toMatchObject({ folder, mode: 'write' });
    expect(info).toMatchObject({ ok: true, value: { office: 'Phường Thử' } });
    expect(existsSync(join(folder, '.lock'))).toBe(false);
    expect(await link.call({ procedure: 'archive.info', input: {} }, asker)).toEqual(stopped);
  });

  it('hands on why an archive was refused', async () => {
    const opening = startCore(realCore, order(join(scratchFolder(), 'nowhere')));

    await expect(opening).rejects.toMatchObject({ detail: { code: 'archive_missing' } });
  });

  it('announces what was written', async () => {
    const link = await startCore(realCore, order(join(scratchFolder(), 'archive'), { office: 'Phường Thử' }));
    const events: ArchiveEvent[] = [];
    link.onEvent((event) => events.push(event));
    const content = { code: 'P1', name: 'Phông thử' };

    await link.call({ procedure: 'fonds.save', input: { id: null, revision: null, content } }, asker);
    await link.close();

    expect(events).toContainEqual(expect.objectContaining({ type: 'changed', entities: ['fonds'] }));
  });
});

describe('a link to a core that dies', () => {
  it('answers every open call, tells it once, and lets nobody wait for a new one', async () => {
    const link = await startCore(dyingCore, order('/archive'));
    const reasons: string[] = [];
    link.onLost((reason) => reasons.push(reason));
    const waiting = link.call({ procedure: 'core.wait', input: {} }, asker);

    const fatal = link.call({ procedure: 'core.die', input: {} }, asker);

    expect(await Promise.all([waiting, fatal])).toEqual([stopped, stopped]);
    expect(await link.call({ procedure: 'core.wait', input: {} }, asker)).toEqual(stopped);
    expect(reasons).toEqual([expect.stringContaining('dying as told')]);
    await link.close();
  });

  it('tells one who asks later, too', async () => {
    const link = await startCore(dyingCore, order('/archive'));
    await link.call({ procedure: 'core.die', input: {} }, asker);

    await expect(new Promise((lost) => link.onLost(lost))).resolves.toContain('dying as told');
  });

  it('rejects when the core ends before it has opened', async () => {
    await expect(startCore(dyingCore, order('/dies-at-once'))).rejects.toMatchObject({
      detail: { code: 'core_stopped' },
    });
  });

  it('does not call an ordered end a loss', async () => {
    const link = await startCore(dyingCore, order('/archive'));
    const reasons: string[] = [];
    link.onLost((reason) => reasons.push(reason));

    await link.close();
    await link.close();

    expect(reasons).toEqual([]);
  });

  it('ends a core by force that does not close in time, and answers its open calls', async () => {
    const link = await startCore(dyingCore, order('/archive'), { closeLimitMs: 50 });
    await link.call({ procedure: 'core.stubborn', input: {} }, asker);
    const waiting = link.call({ procedure: 'core.wait', input: {} }, asker);

    await link.close();

    expect(await waiting).toEqual(stopped);
  });
});

it('pairs answers with questions and passes events on', async () => {
  const link = await startCore(dyingCore, order('/archive'));
  const events: ArchiveEvent[] = [];
  link.onEvent((event) => events.push(event));

  const answers = await Promise.all(
    ['a', 'b', 'c'].map((input) => link.call({ procedure: 'core.announce', input }, asker)),
  );

  expect(answers).toEqual(['a', 'b', 'c'].map((value) => ({ ok: true, value })));
  expect(events).toEqual(Array(3).fill({ type: 'indexed', seq: 7 }));
  await link.close();
});
