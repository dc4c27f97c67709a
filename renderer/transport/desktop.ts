import type { HostEvent, WireRequest, WireResponse } from '#contract';
import type { Connection, ContractName } from './link.ts';

/** What the desktop's preload puts into the page. */
export type ArchiveHost = {
  readonly kind: 'desktop';
  /** `number` names the call, should it be given up. */
  call(contract: ContractName, request: WireRequest, number: number): Promise<WireResponse>;
  cancel(number: number): Promise<void>;
  onEvent(listener: (event: HostEvent) => void): () => void;
};

declare global {
  interface Window {
    readonly archiveHost?: ArchiveHost;
  }
}

/** Calls over the preload bridge. A bridge that throws has lost its host. */
export function desktopConnection(host: ArchiveHost): Connection {
  let last = 0;
  return {
    kind: 'desktop',
    call(contract, request, signal) {
      last += 1;
      const number = last;
      signal?.addEventListener('abort', () => void host.cancel(number).catch(() => undefined));
      return host
        .call(contract, request, number)
        .catch(() => ({ ok: false, error: { code: 'core_stopped' } }));
    },
    onEvent: (listener) => host.onEvent(listener),
  };
}
