import type { CdpSession } from '../chromium/cdp.ts';
import { CdpError } from '../chromium/cdp.ts';
import { headerToApp, headerToChromium, toApp, toChromium } from '../chromium/url-map.ts';
import { calls } from '../ground/calls.ts';
import { handlerOf } from '../session/protocol.ts';
import type { RequestDetails, WebRequests } from '../session/web-request.ts';

type Paused = Payload<'Fetch.requestPaused'>;
type Failure = Params<'Fetch.failRequest'>;

/** What answering needs to know of the page that asks. */
interface Asking {
  readonly id: number;
  readonly cdp: CdpSession;
  readonly requests: WebRequests;
  /** Whether the navigation of the top frame may go on; asks `will-navigate` where the page began it. */
  mayNavigate(url: string): boolean;
  /** Whether a frame is the page's top frame. */
  isTop(frameId: string): boolean;
}

const ownToChromium = /^(data|blob|about|devtools|chrome-error|chrome-extension|filesystem):/;
const withoutBody = new Set([204, 205, 304]);
let count = 0;

/** Answers one request that Chromium holds back: by the application's handlers, or by a refusal. */
export async function answerRequest(page: Asking, paused: Paused): Promise<void> {
  const { requestId, request, frameId } = paused;
  const url = toApp(request.url);
  const fail = (errorReason: NonNullable<Failure>['errorReason']) =>
    page.cdp.send('Fetch.failRequest', { requestId, errorReason });
  if (ownToChromium.test(url)) return void (await page.cdp.send('Fetch.continueRequest', { requestId }));
  if (isFavicon(paused))
    return void (await page.cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 204 }));
  const isNavigation = paused.resourceType === 'Document' && page.isTop(frameId);
  if (isNavigation && !page.mayNavigate(url)) return void (await fail('Aborted'));

  const details = describe(page, paused, url);
  const before = await page.requests.ask('onBeforeRequest', details);
  if (before.cancel) return void (await refuse(page, details, 'net::ERR_BLOCKED_BY_CLIENT', fail));
  if (before.redirectURL) return void (await redirect(page.cdp, requestId, before.redirectURL));
  try {
    const response = await respond(page, details, paused);
    if (response) await fulfill(page, details, requestId, response);
    else await refuse(page, details, 'net::ERR_BLOCKED_BY_CLIENT', fail);
  } catch (error) {
    if (error instanceof CdpError) throw error;
    console.error(`electron stand-in: answering ${url}:`, error);
    page.requests.tell('onErrorOccurred', { ...details, error: 'net::ERR_UNEXPECTED' });
    await fail('Failed');
  }
}

/** Chromium's own wish for an icon, which Electron does not have. */
function isFavicon({ request, resourceType }: Paused): boolean {
  return resourceType === 'Other' && new URL(request.url).pathname === '/favicon.ico';
}

function describe(page: Asking, { request, resourceType, frameId }: Paused, url: string): RequestDetails {
  const types: Partial<Record<Paused['resourceType'], string>> = {
    Document: page.isTop(frameId) ? 'mainFrame' : 'subFrame',
    Stylesheet: 'stylesheet',
    Script: 'script',
    Image: 'image',
    Font: 'font',
    Media: 'media',
    XHR: 'xhr',
    Fetch: 'xhr',
    Ping: 'ping',
    CSPViolationReport: 'cspReport',
  };
  return {
    id: ++count,
    url,
    method: request.method,
    resourceType: types[resourceType] ?? 'other',
    referrer: headerToApp(request.headers.Referer ?? ''),
    timestamp: Date.now(),
    webContentsId: page.id,
  };
}

/** The application's answer, or undefined where no handler has the scheme: tests have no network. */
async function respond(page: Asking, details: RequestDetails, paused: Paused): Promise<Response | undefined> {
  const sent = Object.entries(paused.request.headers).map(
    ([name, value]) => [name, headerToApp(value)] as const,
  );
  const asked = { ...details, requestHeaders: Object.fromEntries(sent) };
  const verdict = await page.requests.ask('onBeforeSendHeaders', asked);
  if (verdict.cancel) return undefined;
  const handler = handlerOf(details.url);
  if (!handler) return undefined;
  page.requests.tell('onSendHeaders', asked);
  const body = bodyOf(paused);
  const options = { method: details.method, headers: verdict.requestHeaders ?? asked.requestHeaders };
  const response = await handler(new Request(details.url, body ? { ...options, body } : options));
  if (response.type === 'error') throw new Error('the handler answered Response.error()');
  return response;
}

/** The request's body as it was sent. @throws where Chromium does not tell it, rather than passing on a part. */
function bodyOf({ request }: Paused): Uint8Array<ArrayBuffer> | undefined {
  if (!request.hasPostData) return undefined;
  const parts = (request.postDataEntries ?? []).map(({ bytes }) => bytes);
  if (parts.length === 0 || parts.includes(undefined)) throw new Error('Chromium does not tell the body');
  return new Uint8Array(Buffer.concat(parts.map((bytes = '') => Buffer.from(bytes, 'base64'))));
}

async function fulfill(
  page: Asking,
  details: RequestDetails,
  requestId: string,
  response: Response,
): Promise<void> {
  const received: Record<string, string[]> = {};
  for (const [name, value] of response.headers) received[name] = [...(received[name] ?? []), value];
  const answered = {
    ...details,
    statusCode: response.status,
    statusLine: `HTTP/1.1 ${response.status} ${response.statusText}`,
    responseHeaders: received,
  };
  const verdict = await page.requests.ask('onHeadersReceived', answered);
  if (verdict.cancel) throw new Error('onHeadersReceived cancelled the answer');
  const headers = Object.entries(verdict.responseHeaders ?? received).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value: headerToChromium(value) })),
  );
  page.requests.tell('onResponseStarted', answered);
  const body = withoutBody.has(response.status)
    ? ''
    : Buffer.from(await response.arrayBuffer()).toString('base64');
  await page.cdp.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: headers,
    body,
    ...(response.statusText ? { responsePhrase: response.statusText } : {}),
  });
  page.requests.tell('onCompleted', answered);
}

async function redirect(cdp: CdpSession, requestId: string, url: string): Promise<void> {
  const responseHeaders = [{ name: 'location', value: toChromium(url) }];
  await cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders });
}

async function refuse(
  page: Asking,
  details: RequestDetails,
  error: string,
  fail: (reason: 'BlockedByClient') => Promise<unknown>,
): Promise<void> {
  calls.push({ api: 'network.blocked', args: [details.url] });
  page.requests.tell('onErrorOccurred', { ...details, error });
  await fail('BlockedByClient');
}
