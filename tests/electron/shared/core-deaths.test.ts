import { expect, it, onTestFinished } from 'vitest';
import { openDataFolder } from '../../../electron/shared/host.ts';
import { Station } from '../../../electron/shared/station.ts';
import { dyingCore } from '../hosts.ts';
import { scratchFolder } from '../scratch.ts';

/** A station on a clock of the test's own, whose core dies when it is told to. */
async function givenClockedStation() {
  const { log, settings } = openDataFolder(scratchFolder());
  const clock = { ms: 0 };
  const station = new Station({
    ...{ spawn: dyingCore, settings, log, documents: scratchFolder(), actor: 'someone', now: () => clock.ms },
    about: { host: 'web', platform: 'linux', appVersion: '1.2.3', hasDialogs: false, updatesBy: 'hand' },
  });
  onTestFinished(() => station.end());
  await station.open({ folder: '/archive', mode: 'write' });
  let closings = 0;
  station.onEvent((event) => {
    if (event.type === 'archive' && !event.isOpen) closings += 1;
  });
  /** Lets the core die at a time, and waits until the station has noticed. */
  const die = async (atMs: number) => {
    clock.ms = atMs;
    const before = closings;
    await station.call({ procedure: 'core.die', input: {} }, { session: 'test', role: 'reader' });
    await expect.poll(() => closings).toBe(before + 1);
    await station.state();
  };
  return { station, die };
}

it.each([
  { deathsAtMs: [0, 59_999], isOpen: false },
  { deathsAtMs: [0, 60_000], isOpen: true },
  { deathsAtMs: [0, 1_800_000, 3_599_999], isOpen: false },
  { deathsAtMs: [0, 1_800_000, 3_600_000], isOpen: true },
])('gives a core up that dies within a minute or thrice within an hour: $deathsAtMs', async (given) => {
  const { station, die } = await givenClockedStation();

  for (const atMs of given.deathsAtMs) await die(atMs);

  const { folder, problem } = await station.state();
  expect({ folder, problem }).toEqual(
    given.isOpen
      ? { folder: '/archive', problem: null }
      : { folder: null, problem: { code: 'core_stopped' } },
  );
});
