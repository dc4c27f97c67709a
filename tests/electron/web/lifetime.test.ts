import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Lifetime } from '../../../electron/web/lifetime.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const GRACE_MS = 30_000;

/** Plays a life and tells after each step whether it is over. */
async function played(...steps: readonly (number | 'browser ends' | 'grace')[]): Promise<boolean[]> {
  const lifetime = new Lifetime(GRACE_MS);
  let isOver = false;
  void lifetime.over.then(() => {
    isOver = true;
  });
  const after: boolean[] = [];
  for (const step of steps) {
    if (step === 'browser ends') lifetime.browserEnded();
    else if (step === 'grace') await vi.advanceTimersByTimeAsync(GRACE_MS);
    else lifetime.pagesAre(step);
    await vi.advanceTimersByTimeAsync(0);
    after.push(isOver);
  }
  return after;
}

it.each([
  ['a window that closes', [1, 0, 'browser ends'], [false, false, true]],
  ['a browser that ends before its page is missed', [1, 'browser ends', 0], [false, false, true]],
  ['a page that reloads', [1, 0, 1, 'grace'], [false, false, false, false]],
  ['a browser that stays in the background', [1, 0, 'grace'], [false, false, true]],
  ['a window taken over by a running browser', ['browser ends', 1, 'grace'], [false, false, false]],
  ['the end of such a window', ['browser ends', 1, 0], [false, false, true]],
  ['a browser that shows nothing', ['browser ends', 'grace'], [false, true]],
  ['a browser that takes its time', ['grace', 'grace', 1], [false, false, false]],
  ['two windows of which one closes', [1, 2, 1, 'grace'], [false, false, false, false]],
] as const)('%s', async (_, steps, expected) => {
  expect(await played(...steps)).toEqual(expected);
});
