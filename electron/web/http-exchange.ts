import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * A request of Node's server as the web's own kind, its body streamed. Undefined when it has no proper path. Its signal
 * tells that nobody waits for the answer any more.
 */
export function toRequest(
  message: IncomingMessage,
  response: ServerResponse,
  origin: string,
): Request | undefined {
  const { url = '', method = 'GET' } = message;
  if (!url.startsWith('/') || !URL.canParse(`${origin}${url}`)) return undefined;
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const gone = new AbortController();
  response.once('close', () => response.writableEnded || gone.abort());
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`${origin}${url}`, {
    method,
    ...{ headers, signal: gone.signal },
    ...(hasBody ? { body: Readable.toWeb(message) as ReadableStream, duplex: 'half' } : {}),
  });
}

/** Sends an answer, its body streamed; a reader that goes away cancels the body. */
export async function send(response: Response, answer: ServerResponse): Promise<void> {
  answer.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) {
    answer.end();
    return;
  }
  answer.flushHeaders();
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  await pipeline(body, answer).catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
}

/** Whether the reader went away, which is its right. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
