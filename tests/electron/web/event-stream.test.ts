import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HostEvent } from '#contract';
import { eventStream } from '../../../electron/web/event-stream.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const decoder = new TextDecoder();

function given() {
  const listeners = new Set<(event: HostEvent) => void>();
  const onClose = vi.fn();
  const response = eventStream({
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    greeting: () => ({ type: 'archive', isOpen: true }),
    onClose,
  });
  const reader = response.body?.getReader();
  const read = async () => decoder.decode((await reader?.read())?.value as Uint8Array);
  return { listeners, onClose, reader, read };
}

it('greets, tells events in order, and beats so that a broken line is noticed', async () => {
  const { listeners, read, reader } = given();

  expect(await read()).toMatch(/^retry: \d+\n\n$/);
  expect(await read()).toBe('data: {"type":"archive","isOpen":true}\n\n');
  for (const tell of listeners) tell({ type: 'action', id: 'entry.new' });
  expect(await read()).toBe('data: {"type":"action","id":"entry.new"}\n\n');
  vi.advanceTimersByTime(15_000);
  expect(await read()).toBe(':\n\n');
  await reader?.cancel();
});

it('stops listening when the page goes', async () => {
  const { listeners, onClose, reader } = given();

  await reader?.cancel();

  expect([listeners.size, onClose.mock.calls.length, vi.getTimerCount()]).toEqual([0, 1, 0]);
});

it('lets a page go that reads nothing any more', async () => {
  const { listeners, onClose } = given();

  for (let seq = 0; seq < 6000; seq++) for (const tell of listeners) tell({ type: 'indexed', seq });

  expect([listeners.size, onClose.mock.calls.length, vi.getTimerCount()]).toEqual([0, 1, 0]);
});
