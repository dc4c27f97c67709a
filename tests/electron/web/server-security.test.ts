import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { givenFileHost, givenHost, givenServer, login } from '../hosts.ts';
import { type Asked, ask } from './ask.ts';

const STATE = JSON.stringify({ procedure: 'station.state', input: {} });

/** A server, and what its own page sends with every request. */
async function givenLogin() {
  const server = await givenServer(await givenFileHost());
  const cookie = await login(server.url);
  const json = { 'content-type': 'application/json' };
  return { ...server, cookie, json, own: { cookie, origin: server.origin } };
}

describe('the way in', () => {
  it('is good once, and becomes a cookie that scripts and other sites never see', async () => {
    const { url, origin } = await givenServer(givenHost());
    const { pathname, search } = new URL(url);
    const path = `${pathname}${search}`;

    const first = await ask(origin, { path });
    const again = await ask(origin, { path });

    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['cache-control']).toBe('no-store');
    expect(String(first.headers['set-cookie'])).toMatch(
      /^session-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it.each(['/login', '/login?t=', '/login?t=AAAA', '/login?t=%00'])('is not %s', async (path) => {
    const { origin, url } = await givenServer(givenHost());

    expect((await ask(origin, { path })).status).toBe(403);
    expect((await ask(origin, { path: new URL(url).pathname + new URL(url).search })).status).toBe(303);
  });

  it('used up or missing is told to a person, in words that run nothing', async () => {
    const { origin } = await givenServer(givenHost());
    const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' };

    const wrong = await ask(origin, { path: '/login?t=AAAA', headers: navigation });
    const none = await ask(origin, { headers: navigation });

    for (const { status, headers, body } of [wrong, none]) {
      expect([status, headers['content-security-policy']]).toEqual([403, "default-src 'none'"]);
      expect(body).toContain('Những gì đã lưu vẫn còn nguyên.');
      expect(body).toContain('mở lại Tàng Thư');
    }
  });

  it('of an earlier start opens nothing', async () => {
    const before = await givenServer(givenHost());
    const oldCookie = await login(before.url);
    const now = await givenServer(givenHost());
    const [, value] = oldCookie.split('=');
    const renamed = `session-${new URL(now.origin).port}=${value}`;

    expect(
      (await ask(now.origin, { path: new URL(before.url).pathname + new URL(before.url).search })).status,
    ).toBe(403);
    expect((await ask(now.origin, { headers: { cookie: oldCookie } })).status).toBe(403);
    expect((await ask(now.origin, { headers: { cookie: renamed } })).status).toBe(403);
  });
});

describe('a request is refused', () => {
  type Case = [name: string, status: number, (own: { cookie: string; origin: string }) => Asked];
  const json = { 'content-type': 'application/json' };
  const call = { method: 'POST', path: '/rpc', body: STATE };

  it.each<Case>([
    ['without a cookie', 403, () => ({})],
    ['without a cookie, for a stored file', 403, () => ({ path: `/blobs/${'0'.repeat(64)}` })],
    [
      'with a made-up cookie',
      403,
      ({ origin }) => ({ headers: { cookie: `session-${new URL(origin).port}=x` } }),
    ],
    ['for another host', 421, (own) => ({ headers: { ...own, host: 'evil.example' } })],
    [
      'for localhost by name',
      421,
      (own) => ({ headers: { ...own, host: `localhost:${new URL(own.origin).port}` } }),
    ],
    ['for another port', 421, (own) => ({ headers: { ...own, host: '127.0.0.1:1' } })],
    ['from another site', 403, ({ cookie }) => ({ headers: { cookie, origin: 'https://evil.example' } })],
    ['from a page without origin', 403, ({ cookie }) => ({ headers: { cookie, origin: 'null' } })],
    [
      'from our address on another port',
      403,
      ({ cookie }) => ({ headers: { cookie, origin: 'http://127.0.0.1:1' } }),
    ],
    [
      'that a browser calls cross-site',
      403,
      (own) => ({ headers: { ...own, 'sec-fetch-site': 'cross-site' } }),
    ],
    [
      'that a browser calls same-site',
      403,
      (own) => ({ headers: { ...own, 'sec-fetch-site': 'same-site' } }),
    ],
    ['that writes and has no Origin', 403, ({ cookie }) => ({ ...call, headers: { ...json, cookie } })],
    [
      'that uploads and has no Origin',
      403,
      ({ cookie }) => ({ method: 'POST', path: '/files?name=a', headers: { cookie } }),
    ],
    ['that listens and has no Origin', 403, ({ cookie }) => ({ path: '/events', headers: { cookie } })],
    [
      'that listens from another site',
      403,
      ({ cookie }) => ({ path: '/events', headers: { cookie, origin: 'http://evil.example' } }),
    ],
    ['that calls by GET', 405, (headers) => ({ path: '/rpc', headers })],
    ['that calls by PUT', 405, (headers) => ({ ...call, method: 'PUT', headers: { ...json, ...headers } })],
    ['that logs in by POST', 405, (headers) => ({ path: '/login', method: 'POST', headers })],
    ['that listens by POST', 405, (headers) => ({ path: '/events', method: 'POST', headers })],
    ['that sends a form', 415, (own) => ({ ...call, headers: { ...own, 'content-type': 'text/plain' } })],
    [
      'that declares 65 MB',
      413,
      (own) => ({ ...call, headers: { ...own, ...json, 'content-length': String(65 * 1024 ** 2) } }),
    ],
    ['for the whole of another address', 400, (headers) => ({ path: 'http://evil.example/', headers })],
    ['that leaves the page files', 400, (headers) => ({ path: '/..%2f..%2fsettings.json', headers })],
  ])('%s', async (_, status, asked) => {
    const { origin, own } = await givenLogin();

    expect((await ask(origin, asked(own))).status).toBe(status);
  });

  it('by preflight and by every header that would let others in', async () => {
    const { origin, own } = await givenLogin();

    const preflight = await ask(origin, {
      method: 'OPTIONS',
      path: '/rpc',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    const page = await ask(origin, { headers: own });

    expect(preflight.status).toBe(403);
    expect(
      Object.keys({ ...preflight.headers, ...page.headers }).filter((name) => name.startsWith('access-')),
    ).toEqual([]);
  });

  it('with the answer of the contract when it is no call', async () => {
    const { origin, own, json: type } = await givenLogin();
    const bodies = ['', '{', '7', '[]', '{"procedure":7}', JSON.stringify({ procedure: 'a'.repeat(300) })];

    for (const body of bodies) {
      const answer = await ask(origin, { ...call, body, headers: { ...own, ...type } });
      expect([answer.status, JSON.parse(answer.body).error.code]).toEqual([200, 'invalid_input']);
    }
  });
});

describe('its own page', () => {
  it('gets in, calls, and is told what happens', async () => {
    const { origin, own, json } = await givenLogin();

    const page = await ask(origin, { headers: { cookie: own.cookie, 'sec-fetch-site': 'none' } });
    const state = await ask(origin, {
      method: 'POST',
      path: '/host',
      body: STATE,
      headers: { ...own, ...json },
    });

    expect([page.status, page.body]).toEqual([200, expect.stringContaining('<title>page</title>')]);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect([state.status, JSON.parse(state.body)]).toMatchObject([200, { ok: true, value: { host: 'web' } }]);
  });

  it('is counted while it listens, without Origin as browsers do', async () => {
    const { origin, own, pages } = await givenLogin();
    const { port } = new URL(origin);
    const headers = { cookie: own.cookie, 'sec-fetch-site': 'same-origin' };

    const text = await new Promise<string>((resolve, reject) => {
      const listening = request({ host: '127.0.0.1', port, path: '/events', headers }, (answer) => {
        expect(answer.headers['content-type']).toBe('text/event-stream');
        answer.once('data', (part) => {
          listening.destroy();
          resolve(String(part));
        });
      });
      listening.on('error', reject);
      listening.end();
    });

    expect(text).toContain('retry: ');
    await expect.poll(() => pages).toEqual([1, 0]);
  });
});
