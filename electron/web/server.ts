import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bare, jsonAnswer } from '../shared/answers.ts';
import { readBounded } from '../shared/bounded-body.ts';
import type { ContractName, Host } from '../shared/host.ts';
import type { HostLog } from '../shared/log.ts';
import { eventStream } from './event-stream.ts';
import { Gate } from './gate.ts';
import { send, toRequest } from './http-exchange.ts';
import { refusalPage } from './refusal-page.ts';

export type WebServerOptions = {
  readonly host: Host;
  readonly log: HostLog;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the dev server serves the page from, while the renderer is being worked on. */
  readonly devOrigin: string | null;
  /** Told how many pages listen, whenever that changes. */
  readonly onPages: (count: number) => void;
};

export type WebServer = {
  /** The one-time address for the browser. */
  readonly url: string;
  close(): Promise<void>;
};

const CALL_LIMIT_BYTES = 64 * 1024 * 1024;
const CONTRACTS: Readonly<Record<string, ContractName>> = { '/rpc': 'archive', '/host': 'host' };

/** Serves a host to one browser of this machine: on the loopback address only, behind the gate. */
export async function serveWeb({ port, devOrigin, ...options }: WebServerOptions): Promise<WebServer> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gate = new Gate(devOrigin === null ? [origin] : [origin, devOrigin]);
  const answer = answerer(options, gate);
  server.on(
    'request',
    (message, response) => void exchange({ message, response, origin, gate, answer, log: options.log }),
  );
  return {
    url: `${devOrigin ?? origin}${gate.loginPath}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

type Exchange = {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
  readonly origin: string;
  readonly gate: Gate;
  readonly answer: (request: Request) => Promise<Response>;
  readonly log: HostLog;
};

async function exchange({ message, response, origin, gate, answer, log }: Exchange): Promise<void> {
  try {
    const request = toRequest(message, response, origin);
    const refused = request ? gate.refusal(message, new URL(request.url).pathname) : 400;
    const refusal = refused === undefined ? undefined : refuse(message, refused);
    await send(refusal ?? (await answer(request as Request)), response);
  } catch (error) {
    log.incident(randomUUID().slice(0, 8), `${message.method} ${message.url?.split('?')[0]}`, error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

/** A person who comes to a page reads why; a program only gets the status. */
function refuse({ headers }: IncomingMessage, status: number): Response {
  return status === 403 && headers['sec-fetch-mode'] === 'navigate' ? refusalPage() : bare(status);
}

function answerer({ host, onPages }: Pick<WebServerOptions, 'host' | 'onPages'>, gate: Gate) {
  let pages = 0;
  const count = (change: 1 | -1) => {
    pages += change;
    onPages(pages);
  };
  return async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const contract = CONTRACTS[pathname];
    if (contract)
      return request.method === 'POST' ? call(host, contract, request) : bare(405, { allow: 'POST' });
    if (pathname !== '/login' && pathname !== '/events') return host.files(request);
    if (request.method !== 'GET') return bare(405, { allow: 'GET' });
    if (pathname === '/login') return login(gate, searchParams.get('t'));
    count(1);
    return eventStream({
      listen: (listener) => host.station.onEvent(listener),
      greeting: () => ({ type: 'archive', isOpen: host.station.archive !== null }),
      onClose: () => count(-1),
    });
  };
}

function login(gate: Gate, token: string | null): Response {
  const cookie = gate.exchange(token);
  return cookie ? bare(303, { location: '/', 'set-cookie': cookie }) : refusalPage();
}

async function call(host: Host, contract: ContractName, request: Request): Promise<Response> {
  const type = request.headers.get('content-type') ?? '';
  if (type.split(';')[0]?.trim() !== 'application/json') return bare(415);
  const body = await readBounded(request, CALL_LIMIT_BYTES);
  if (!body) return bare(413);
  return jsonAnswer(await host.call(contract, parse(body), request.signal));
}

/** What is no JSON is no call either; the host says so. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
