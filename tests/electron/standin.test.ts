import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFixture, userData } from './standin-launch.ts';

const data = userData();
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  ({ app, page } = await launchFixture(data.folder));
});

afterAll(async () => {
  await app.close();
  data.remove();
});

/** The bytes that the fixture and its page make by the same rule. */
const pattern = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 255);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
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

describe('requests', () => {
  it('takes bodies of megabytes to the handler byte for byte, from fetch and XMLHttpRequest', async () => {
    const length = 4 * 1024 * 1024;
    const expected = {
      length,
      sha256: sha256(pattern(length)),
      url: 'app://bundle/echo',
      origin: 'app://bundle',
    };
    const answers = await page.evaluate(async (size) => {
      const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) & 255);
      const viaFetch = async (url: string, body: BodyInit) =>
        (await fetch(url, { method: 'POST', body })).json();
      const viaXhr = new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.open('PUT', '/echo');
        request.onload = () => resolve(JSON.parse(request.responseText));
        request.send(bytes);
      });
      return [
        await viaFetch('/echo', bytes),
        await viaFetch('app://bundle/echo', new Blob([bytes])),
        await viaXhr,
      ];
    }, length);
    expect(answers).toMatchObject([expected, expected, expected]);
  });

  it('takes a file that the user chose', async () => {
    const file = join(data.folder, 'Chosen file.bin');
    writeFileSync(file, pattern(100_000));
    await page.locator('#file').setInputFiles(file);
    const answer = await page.evaluate(async () => {
      const chosen = document.querySelector<HTMLInputElement>('#file')?.files?.[0];
      const made = new File(['x'], 'made.txt');
      const sent = await fetch('/echo', { method: 'POST', body: chosen ?? null });
      return { paths: [fixtureApi.pathOf(chosen), fixtureApi.pathOf(made)], body: await sent.json() };
    });
    expect(answer.paths).toEqual([file, '']);
    expect(answer.body).toMatchObject({ length: 100_000, sha256: sha256(pattern(100_000)) });
  });

  it('gives back whole and partial bodies byte for byte', async () => {
    const [whole, part, empty] = await page.evaluate(async () => {
      const read = async (url: string, range?: string) => {
        const response = await fetch(url, range ? { headers: { range } } : {});
        const bytes = await response.arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        return { status: response.status, range: response.headers.get('content-range'), sha256: hex };
      };
      return [await read('/bytes'), await read('/bytes', 'bytes=70000-70255'), await read('/empty')];
    });
    const all = pattern(1_000_000);
    expect(whole).toEqual({ status: 200, range: null, sha256: sha256(all) });
    const slice = sha256(all.subarray(70_000, 70_256));
    expect(part).toEqual({ status: 206, range: 'bytes 70000-70255/1000000', sha256: slice });
    expect(empty).toEqual({ status: 204, range: null, sha256: sha256(new Uint8Array()) });
  });

  it('loads styles, images and fonts, and maps the scheme in the policy', async () => {
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      const [font] = [...document.fonts];
      return { image: document.querySelector<HTMLImageElement>('#image')?.naturalWidth, font: font?.status };
    });
    expect(loaded).toEqual({ image: 40, font: 'loaded' });
  });

  it('blocks an inline script by the policy of the handler', async () => {
    const violated = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          const script = document.createElement('script');
          script.textContent = 'window.inlineRan = true';
          document.body.append(script);
          if ('inlineRan' in window) resolve('it ran');
        }),
    );
    expect(violated).toBe('script-src-elem');
  });

  it('follows redirects, and fails where the handler throws or there is only a network', async () => {
    const outcomes = await page.evaluate(async () => {
      const outcome = (url: string) =>
        fetch(url).then(
          async (response) => (await response.json()).url,
          (error) => error.name,
        );
      return [await outcome('/moved'), await outcome('/broken'), await outcome('/forbidden/x')];
    });
    expect(outcomes).toEqual(['app://bundle/echo', 'TypeError', 'TypeError']);
    expect(await app.evaluate(() => fixtureSeen.blocked)).toEqual(['app://bundle/forbidden/x']);
    expect(await page.evaluate(async () => (await fetch('/echo')).headers.get('x-added'))).toBe('yes');
  });
});

describe('guards', () => {
  it('asks about navigation and keeps the page where it is refused', async () => {
    const before = page.url();
    await page.locator('#elsewhere').click({ noWaitAfter: true });
    await expect.poll(() => callsOf('will-navigate.prevented')).toEqual([['https://example.invalid/']]);
    expect(page.url()).toBe(before);
    expect(before).toBe('https://bundle.app.standin/index.html');
  });

  it('asks about new windows, however they are wanted', async () => {
    expect(await page.evaluate(() => window.open('https://example.invalid/opened'))).toBeNull();
    await page.locator('#blank').click();
    await page.locator('#blank').click({ modifiers: ['ControlOrMeta'] });
    const urls = ['opened', 'blank', 'blank'].map((name) => [`https://example.invalid/${name}`]);
    await expect.poll(() => callsOf('shell.openExternal')).toEqual(urls);
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
