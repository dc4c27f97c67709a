import { createHash } from 'node:crypto';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobPath, renditionPath } from '../../../db/blobs/paths.ts';
import { givenFileHost, givenHost, type TestHost } from '../hosts.ts';

const JPEG = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(200, 7)]);
const PDF = Buffer.from('%PDF-1.7\n');

const get = (host: TestHost, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  host.files(new Request(`http://127.0.0.1${path}`, { headers, method }));

/** Puts bytes into the open archive as if they had been received. */
function stored(host: TestHost, bytes: Buffer | string): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = blobPath(host.station.archive?.folder ?? '', sha256);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return sha256;
}

describe('the files of the page', () => {
  it('come with a strict policy, and are kept by the browser when their name has a hash', async () => {
    const host = givenHost();

    const page = await get(host, '/');
    const script = await get(host, '/assets/main-1a2b.js');

    expect(await page.text()).toContain('<title>page</title>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
    expect(script.headers.get('cache-control')).toContain('immutable');
    for (const { headers } of [page, script]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it.each([
    ['/%2e%2e%2fsecret.json', 400],
    ['/..%2fsecret.json', 400],
    ['/assets/..%5c..%5csecret.json', 400],
    ['/assets/%2e%2e/%2e%2e/secret.json', 404],
    ['/C:%5cWindows%5cwin.ini', 400],
    ['/assets//main-1a2b.js', 400],
    ['/main.js%00.html', 400],
    ['/%zz', 400],
    ['/nothing.js', 404],
    ['/assets', 404],
    ['/index', 404],
  ])('cannot be left by %s', async (path, status) => {
    const host = givenHost();
    writeFileSync(join(host.folder, 'secret.json'), '{}');

    expect((await get(host, path)).status).toBe(status);
  });

  it('take no other method', async () => {
    const host = givenHost();

    expect((await get(host, '/', {}, 'POST')).status).toBe(405);
    expect((await get(host, '/blobs/x', {}, 'DELETE')).status).toBe(405);
  });
});

describe('originals', () => {
  it('come whole, by range, and as a head only', async () => {
    const host = await givenFileHost();
    const url = `/blobs/${stored(host, JPEG)}`;

    const whole = await get(host, url);
    const part = await get(host, url, { range: 'bytes=0-3' });
    const head = await get(host, url, {}, 'HEAD');
    const beyond = await get(host, url, { range: 'bytes=900-' });

    expect([whole.status, part.status, head.status, beyond.status]).toEqual([200, 206, 200, 416]);
    expect(Buffer.from(await whole.arrayBuffer()).equals(JPEG)).toBe(true);
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    expect(Buffer.from(await part.arrayBuffer()).toString('hex')).toBe('ffd8ffe0');
    expect(part.headers.get('content-range')).toBe(`bytes 0-3/${JPEG.length}`);
    expect(part.headers.get('content-length')).toBe('4');
    expect(head.headers.get('content-length')).toBe(String(JPEG.length));
    expect(await head.text()).toBe('');
    expect(beyond.headers.get('content-range')).toBe(`bytes */${JPEG.length}`);
  });

  it('come whole when the part was asked of other bytes', async () => {
    const host = await givenFileHost();
    const sha256 = stored(host, JPEG);
    const asking = (tag: string) => get(host, `/blobs/${sha256}`, { range: 'bytes=0-3', 'if-range': tag });

    expect((await asking(`"${sha256}"`)).status).toBe(206);
    expect((await asking('"other"')).status).toBe(200);
  });

  it('of three gigabytes are read only where they are asked for', async () => {
    const host = await givenFileHost();
    const sha256 = stored(host, 'large');
    const size = 3 * 1024 ** 3;
    truncateSync(blobPath(host.station.archive?.folder ?? '', sha256), size);

    const end = await get(host, `/blobs/${sha256}`, { range: 'bytes=-10' });
    const whole = await get(host, `/blobs/${sha256}`);
    const reader = whole.body?.getReader();
    const first = await reader?.read();
    await reader?.cancel();

    expect(end.headers.get('content-range')).toBe(`bytes ${size - 10}-${size - 1}/${size}`);
    expect((await end.arrayBuffer()).byteLength).toBe(10);
    expect(whole.headers.get('content-length')).toBe(String(size));
    expect(first?.value?.byteLength).toBeLessThan(1024 ** 2);
  });

  it('that are empty come empty', async () => {
    const host = await givenFileHost();

    const answer = await get(host, `/blobs/${stored(host, '')}`);

    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '0',
      '',
    ]);
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['XML', '<?xml version="1.0"?><a/>'],
    ['a script', 'alert(1)'],
    ['a program', 'MZ\u0090'],
  ])('with %s are only saved, never shown', async (_, text) => {
    const host = await givenFileHost();

    const { headers } = await get(host, `/blobs/${stored(host, text)}?name=x.svg`);

    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('say what they are by their bytes, and are saved under the name that was asked for', async () => {
    const host = await givenFileHost();
    const sha256 = stored(host, PDF);
    const name = encodeURIComponent("Biên bản “họp” (1)'s*.pdf");

    const shown = await get(host, `/blobs/${sha256}?name=${name}`);
    const saved = await get(host, `/blobs/${sha256}?name=${name}&download`);

    expect(shown.headers.get('content-type')).toBe('application/pdf');
    const encoded = "UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20%E2%80%9Ch%E1%BB%8Dp%E2%80%9D%20%281%29%27s%2a.pdf";
    expect(shown.headers.get('content-disposition')).toBe(`inline; filename*=${encoded}`);
    expect(saved.headers.get('content-disposition')).toBe(`attachment; filename*=${encoded}`);
    expect(shown.headers.get('content-security-policy')).toMatch(/sandbox$/);
  });

  it.each([
    '/blobs/abc',
    `/blobs/${'A'.repeat(64)}`,
    `/blobs/${'0'.repeat(64)}`,
    '/blobs',
    '/blobs/..%2f..',
    '/blobs/incoming',
  ])('are not found under %s', async (path) => {
    const host = await givenFileHost();

    expect([400, 404]).toContain((await get(host, path)).status);
  });

  it('are not there while no archive is open', async () => {
    const host = await givenFileHost();
    const sha256 = stored(host, JPEG);
    await host.station.end();

    expect((await get(host, `/blobs/${sha256}`)).status).toBe(404);
  });
});

describe('renditions', () => {
  it('come when they are made; before that, the answer says when to ask again', async () => {
    const host = await givenFileHost();
    const sha256 = stored(host, JPEG);
    const before = await get(host, `/renditions/${sha256}/thumb`);
    const path = renditionPath(host.station.archive?.folder ?? '', sha256, 'thumb');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 '), Buffer.alloc(40)]));

    const after = await get(host, `/renditions/${sha256}/thumb`);

    expect([before.status, before.headers.get('retry-after'), before.headers.get('cache-control')]).toEqual([
      404,
      '2',
      'no-store',
    ]);
    expect([after.status, after.headers.get('content-type')]).toEqual([200, 'image/webp']);
  });

  it.each(['thumb.webp', '..%2fthumb', 'page-0', 'page--1', 'other', 'page-1/x'])(
    'have no other names: %s',
    async (name) => {
      const host = await givenFileHost();

      const answer = await get(host, `/renditions/${stored(host, JPEG)}/${name}`);

      expect([400, 404]).toContain(answer.status);
      expect(answer.headers.get('retry-after')).toBeNull();
    },
  );
});
