import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const UNSAFE = new Set(['POST', 'PUT', 'DELETE']);

/**
 * Lets in the one browser that was given the address, and nobody else: the Host is pinned against DNS
 * rebinding, the Origin against other sites, and everything but `/login` needs the cookie that the one-time
 * token was exchanged for.
 */
export class Gate {
  readonly #token = secret();
  readonly #session = secret();
  readonly #cookie: string;
  readonly #hosts: ReadonlySet<string>;
  readonly #origins: ReadonlySet<string>;
  #isTokenUsed = false;

  /** @param origins where pages may come from: the server's own, and the dev server's when there is one. */
  constructor(origins: readonly string[]) {
    this.#origins = new Set(origins);
    this.#hosts = new Set(origins.map((origin) => new URL(origin).host));
    this.#cookie = `session-${new URL(origins[0] ?? '').port}`;
  }

  /** The way in, good for one visit. */
  get loginPath(): string {
    return `/login?t=${this.#token}`;
  }

  /** Exchanges the token for a cookie, once; undefined when it is not ours or was used before. */
  exchange(token: string | null): string | undefined {
    if (this.#isTokenUsed || !isSame(token ?? '', this.#token)) return undefined;
    this.#isTokenUsed = true;
    return `${this.#cookie}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** The status a request is refused with, before anything of it is read; undefined lets it pass. */
  refusal({ headers, method = '' }: IncomingMessage, path: string): number | undefined {
    if (!this.#hosts.has(headers.host ?? '')) return 421;
    const { origin } = headers;
    const site = headers['sec-fetch-site'];
    if (origin !== undefined && !this.#origins.has(origin)) return 403;
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
    if (path === '/login') return undefined;
    if (!isSame(this.#cookieOf(headers.cookie), this.#session)) return 403;
    if (UNSAFE.has(method) && origin === undefined) return 403;
    // A same-origin event stream carries no Origin; browsers vouch for it by the other header.
    if (path === '/events' && origin === undefined && site !== 'same-origin') return 403;
    return undefined;
  }

  #cookieOf(header = ''): string {
    const pairs = header.split('; ').map((pair) => pair.split('='));
    return pairs.find(([name]) => name === this.#cookie)?.[1] ?? '';
  }
}

const secret = (): string => randomBytes(32).toString('base64url');

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
