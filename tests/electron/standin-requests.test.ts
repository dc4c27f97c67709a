import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchFixture, patience, userData } from './standin-launch.ts';

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

/** The bytes that the fixture and its page make by the same rule. */
const pattern = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 255);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

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
