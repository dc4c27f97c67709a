import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serveCalls } from '../../../electron/desktop/ipc.ts';
import { asked } from './electron-double.ts';

vi.mock('electron', async () => (await import('./electron-double.ts')).electron);

const call = vi.fn(async () => ({ ok: true, value: 'answered' }) as const);
const request = { procedure: 'archive.info', input: {} };

beforeEach(() => {
  call.mockClear();
  serveCalls(call);
});

const from = (senderFrame: unknown, contract: unknown = 'archive') =>
  (async () => asked.handler?.({ senderFrame }, contract, request))();
const top = (url: string) => ({ url, parent: null });

it.each(['app://bundle/', 'app://bundle/index.html', 'app://bundle/#/photos'])(
  'answers our page at %s',
  async (url) => {
    expect(await from(top(url))).toEqual({ ok: true, value: 'answered' });
    expect(call).toHaveBeenCalledWith('archive', request, expect.any(AbortSignal));
  },
);

it.each([
  ['a page that is gone', null],
  ['a frame inside our page', { url: 'app://bundle/', parent: top('app://bundle/') }],
  ['another host of the scheme', top('app://other/')],
  ['a host that begins like ours', top('app://bundle.evil.example/')],
  ['a port', top('app://bundle:8080/')],
  ['another scheme', top('https://bundle/')],
  ['a site', top('https://evil.example/?app://bundle/')],
  ['a file', top('file:///C:/app/bundle/index.html')],
  ['an empty page', top('about:blank')],
  ['no address', top('')],
])('refuses %s and never looks at the call', async (_, frame) => {
  await expect(from(frame)).rejects.toThrow('refused');
  expect(call).not.toHaveBeenCalled();
});

it.each(['shell', '', undefined, ['archive']])('refuses the contract %j', async (contract) => {
  await expect(from(top('app://bundle/'), contract ?? null)).rejects.toThrow('refused');
  expect(call).not.toHaveBeenCalled();
});

describe('a call that is given up', () => {
  const ours = { senderFrame: top('app://bundle/') };
  const callFor = (number: number): Promise<AbortSignal> =>
    new Promise((resolve) => {
      serveCalls((_contract, _request, signal) => {
        resolve(signal as AbortSignal);
        return new Promise(() => undefined);
      });
      void asked.handler?.(ours, 'archive', request, number);
    });

  it('is told by its signal', async () => {
    const signal = await callFor(7);
    asked.cancel?.(ours, 8);
    expect(signal.aborted).toBe(false);
    asked.cancel?.(ours, 7);
    expect(signal.aborted).toBe(true);
  });

  it('is none where another page says so', async () => {
    const signal = await callFor(7);
    asked.cancel?.({ senderFrame: top('https://evil.example/') }, 7);
    expect(signal.aborted).toBe(false);
  });
});
