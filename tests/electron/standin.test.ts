import type { ElectronApplication, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launchFixture, patience, userData } from './standin-launch.ts';

const data = userData();
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  ({ app, page } = await launchFixture(data.folder));
}, patience);

afterAll(async () => {
  await app.close();
  data.remove();
}, patience);

const callsOf = (api: string) =>
  app.evaluate(
    (_electron, name) => electronStandin.calls.filter((call) => call.api === name).map(({ args }) => args),
    api,
  );

describe('bridge and IPC', () => {
  it('shows the preload as frozen copies and lets nothing else into the page', async () => {
    const shown = await page.evaluate(() => ({
      keys: Object.keys(fixtureApi).slice(0, 3),
      isFrozen: Object.isFrozen(fixtureApi) && Object.isFrozen(fixtureApi.nested.list[1]),
      globals: ['require', 'process', 'module', '__standinPage', '__standinPreload'].filter(
        (name) => name in window,
      ),
      argv: fixtureApi.argv.slice(1),
    }));
    expect(shown).toEqual({
      keys: ['kind', 'nested', 'argv'],
      isFrozen: true,
      globals: [],
      argv: ['--one=1'],
    });
  });

  it('calls functions over the bridge at once, and passes what they throw', async () => {
    expect(await page.evaluate(() => fixtureApi.add(2, 3))).toBe(5);
    await expect(page.evaluate(() => fixtureApi.fail())).rejects.toThrow('thrown in the preload');
  });

  it('carries what structured clones carry', async () => {
    const failures = await page.evaluate(async () => {
      const value = {
        nothing: undefined,
        date: new Date(5),
        big: 12n ** 20n,
        special: [Number.NaN, -0, Number.POSITIVE_INFINITY],
        map: new Map([['a', new Set([1])]]),
        bytes: new Uint8Array([0, 255, 7]),
        words: new Uint16Array([1, 65_535]),
        buffer: new Uint8Array([9]).buffer,
      };
      const back = (await fixtureApi.invoke('echo', value)) as typeof value;
      return [
        'nothing' in back && back.nothing === undefined,
        back.date.getTime() === 5,
        back.big === value.big,
        back.special.every((number, at) => Object.is(number, value.special[at])),
        back.map.get('a')?.has(1),
        back.bytes instanceof Uint8Array && back.bytes.join() === '0,255,7',
        back.words instanceof Uint16Array && back.words.join() === '1,65535',
        back.buffer instanceof ArrayBuffer && new Uint8Array(back.buffer)[0] === 9,
      ].flatMap((isRight, at) => (isRight ? [] : [Object.keys(value)[at]]));
    });
    expect(failures).toEqual([]);
  });

  it('tells handlers the sender by its own scheme, and the page what a handler threw', async () => {
    expect(await page.evaluate(() => fixtureApi.invoke('sender'))).toEqual({
      url: 'app://bundle/index.html',
      origin: 'app://bundle',
      isTop: true,
    });
    const refused = page.evaluate(() => fixtureApi.invoke('fail'));
    await expect(refused).rejects.toThrow(
      "Error invoking remote method 'fail': RangeError: refused on purpose",
    );
    await expect(page.evaluate(() => fixtureApi.invoke('none'))).rejects.toThrow(
      "No handler registered for 'none'",
    );
  });

  it('delivers events both ways and in order until the listener leaves', async () => {
    const got = await page.evaluate(async () => {
      const counts: unknown[] = [];
      const leave = fixtureApi.on('noted', (count) => counts.push(count));
      for (const args of [['a'], ['a', 'b'], []]) fixtureApi.send('note', ...args);
      await fixtureApi.invoke('echo', 0);
      leave();
      fixtureApi.send('note', 'c');
      await fixtureApi.invoke('echo', 0);
      return counts;
    });
    expect(got).toEqual([1, 2, 0]);
    expect(await app.evaluate(() => fixtureSeen.received)).toEqual([['a'], ['a', 'b'], [], ['c']]);
  });
});

it('makes what a listener throws an error of the page', async () => {
  const thrown = page.waitForEvent('pageerror');
  await page.evaluate(() => {
    fixtureApi.on('noted', () => {
      throw new Error('thrown in a listener');
    });
    fixtureApi.send('note');
  });
  expect((await thrown).message).toBe('thrown in a listener');
});

describe('guards', () => {
  it('asks about navigation and keeps the page where it is refused', async () => {
    const before = page.url();
    await page.locator('#elsewhere').click({ noWaitAfter: true });
    await expect
      .poll(() => callsOf('navigation.prevented'), eventually)
      .toEqual([['https://example.invalid/']]);
    expect(page.url()).toBe(before);
    expect(before).toBe('https://bundle.app.standin/index.html');
  });

  it('asks about new windows, however they are wanted', async () => {
    expect(await page.evaluate(() => window.open('https://example.invalid/opened'))).toBeNull();
    await page.locator('#blank').click();
    await page.locator('#blank').click({ modifiers: ['ControlOrMeta'] });
    const urls = ['opened', 'blank', 'blank'].map((name) => [`https://example.invalid/${name}`]);
    await expect.poll(() => callsOf('shell.openExternal'), eventually).toEqual(urls);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(app.windows()).toHaveLength(1);
  });

  it('asks the permission handlers', async () => {
    const answers = await page.evaluate(async () => {
      const read = await navigator.clipboard.readText().catch((error: Error) => error.name);
      const write = await navigator.clipboard.writeText('written').then(() => 'written');
      const notify = await Notification.requestPermission();
      const { state } = await navigator.permissions.query({ name: 'geolocation' });
      return [read, write, notify, state];
    });
    expect(answers).toEqual(['NotAllowedError', 'written', 'denied', 'denied']);
  });

  it('refuses what it does not have, by name', async () => {
    const inMain = app.evaluate(({ safeStorage }) => safeStorage.isEncryptionAvailable());
    await expect(inMain).rejects.toThrow(
      'electron stand-in: safeStorage.isEncryptionAvailable is not implemented',
    );
    const inWindow = app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setOpacity(1));
    await expect(inWindow).rejects.toThrow('electron stand-in: BrowserWindow.setOpacity is not implemented');
    const inPreload = page.evaluate(() => fixtureApi.useUnknown());
    await expect(inPreload).rejects.toThrow('electron stand-in: ipcRenderer.sendSync is not implemented');
  });
});
