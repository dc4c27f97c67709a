import { CdpError, type CdpSession } from '../chromium/cdp.ts';
import type { Params, Payload } from '../chromium/protocol.ts';
import { headerToApp, headerToChromium, toApp, toChromium } from '../chromium/url-map.ts';
import { calls } from '../ground/calls.ts';
import { handlerOf } from '../session/protocol.ts';
import type { RequestDetails, WebRequests } from '../session/web-request.ts';
import type { Step } from './navigation.ts';

type Paused = Payload<'Fetch.requestPaused'>;

/** What answering needs to know of the page that asks. */
type Asking = {
  readonly id: number;
  readonly cdp: CdpSession;
  readonly requests: WebRequests;
  /** Whether a frame may take a step; asks the application. */
  mayNavigate(step: Step): boolean;
  /** Whether a frame is the page's top frame. */
  isTop(frameId: string): boolean;
};

const ownToChromium = /^(data|blob|about|devtools|chrome-error|chrome-extension|filesystem):/;
const withoutBody = new Set([204, 205, 304]);
let count = 0;

/** Answers one request that Chromium holds back: by the application's handlers, or by a refusal. */
export async function answerRequest(page: Asking, paused: Paused): Promise<void> {
  const url = toApp(paused.request.url);
  const answer = answersTo(page.cdp, paused.requestId);
  if (ownToChromium.test(url)) return answer.goOn();
  if (isFavicon(paused)) return answer.fulfill(204);
  if (isNavigation(paused) && !page.mayNavigate(stepOf(page, paused, url))) return answer.fail('Aborted');

  const details = describe(page, paused, url);
  const { cancel, redirectURL } = await page.requests.ask('onBeforeRequest', details);
  if (redirectURL) return answer.fulfill(307, [{ name: 'location', value: toChromium(redirectURL) }]);
  try {
    const response = cancel ? undefined : await respond(page, details, paused);
    if (response) return await fulfill(page, details, response, answer);
    calls.push({ api: 'network.blocked', args: [url] });
    page.requests.tell('onErrorOccurred', { ...details, error: 'net::ERR_BLOCKED_BY_CLIENT' });
    await answer.fail('BlockedByClient');
  } catch (error) {
    if (error instanceof CdpError) throw error;
    console.error(`electron stand-in: answering ${url}:`, error);
    page.requests.tell('onErrorOccurred', { ...details, error: 'net::ERR_UNEXPECTED' });
    await answer.fail('Failed');
  }
}

type Fulfilment = Params<'Fetch.fulfillRequest'> & object;
type Failure = Params<'Fetch.failRequest'> & object;
type Answer = ReturnType<typeof answersTo>;

/** The three ways to answer a request. */
function answersTo(cdp: CdpSession, requestId: string) {
  return {
    async goOn(): Promise<void> {
      await cdp.send('Fetch.continueRequest', { requestId });
    },
    async fail(errorReason: Failure['errorReason']): Promise<void> {
      await cdp.send('Fetch.failRequest', { requestId, errorReason });
    },
    async fulfill(
      responseCode: number,
      responseHeaders: Fulfilment['responseHeaders'] & object = [],
      more: Pick<Fulfilment, 'body' | 'responsePhrase'> = {},
    ): Promise<void> {
      await cdp.send('Fetch.fulfillRequest', { requestId, responseCode, responseHeaders, ...more });
    },
  };
}

function isNavigation({ resourceType }: Paused): boolean {
  return resourceType === 'Document';
}

function stepOf(page: Asking, { frameId, redirectedRequestId }: Paused, url: string): Step {
  return { url, isMainFrame: page.isTop(frameId), isRedirect: redirectedRequestId !== undefined };
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
  response: Response,
  answer: Answer,
): Promise<void> {
  const { status, statusText } = response;
  const received: Record<string, string[]> = {};
  for (const [name, value] of response.headers) received[name] = [...(received[name] ?? []), value];
  const statusLine = `HTTP/1.1 ${status} ${statusText}`;
  const answered = { ...details, statusCode: status, statusLine, responseHeaders: received };
  const verdict = await page.requests.ask('onHeadersReceived', answered);
  if (verdict.cancel) throw new Error('onHeadersReceived cancelled the answer');
  const headers = Object.entries(verdict.responseHeaders ?? received).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value: headerToChromium(value) })),
  );
  page.requests.tell('onResponseStarted', answered);
  const body = withoutBody.has(status) ? '' : Buffer.from(await response.arrayBuffer()).toString('base64');
  await answer.fulfill(status, headers, statusText ? { body, responsePhrase: statusText } : { body });
  page.requests.tell('onCompleted', answered);
}
