import type { CancelSignal, HostEvent, WireRequest, WireResponse } from '#contract';
import type { Connection, ConnectionEvent, ContractName } from './link.ts';

const PATHS: Record<ContractName, string> = { archive: 'rpc', host: 'host' };
const LOST: WireResponse = { ok: false, error: { code: 'connection_lost' } };

/** Calls over HTTP to the server the page came from; it is known by a same-site cookie. */
export function webConnection(): Connection {
  const listeners = new Set<(event: ConnectionEvent) => void>();
  const tell = (event: ConnectionEvent) => {
    for (const listener of listeners) listener(event);
  };
  let source: EventSource | undefined;
  return {
    kind: 'web',
    call: (contract, request, signal) => post(PATHS[contract], request, tell, signal),
    onEvent(listener) {
      listeners.add(listener);
      source ??= listen(tell);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        source?.close();
        source = undefined;
      };
    },
  };
}

async function post(
  path: string,
  request: WireRequest,
  tell: (event: ConnectionEvent) => void,
  signal?: CancelSignal,
): Promise<WireResponse> {
  const controller = new AbortController();
  signal?.addEventListener('abort', () => controller.abort());
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: controller.signal,
    });
    if (response.status === 403) tell({ type: 'link', state: 'refused' });
    return response.ok ? ((await response.json()) as WireResponse) : LOST;
  } catch {
    if (controller.signal.aborted) return { ok: false, error: { code: 'cancelled' } };
    tell({ type: 'link', state: 'lost' });
    return LOST;
  }
}

/** The browser connects again by itself after a break; only a refusal ends the stream. */
function listen(tell: (event: ConnectionEvent) => void): EventSource {
  const source = new EventSource('events');
  source.onopen = () => tell({ type: 'link', state: 'ok' });
  source.onerror = () =>
    tell({ type: 'link', state: source.readyState === EventSource.CLOSED ? 'refused' : 'lost' });
  source.onmessage = (message: MessageEvent<string>) => tell(JSON.parse(message.data) as HostEvent);
  return source;
}
