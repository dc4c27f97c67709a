import type { HostEvent, WireRequest, WireResponse } from '#contract';
import type { Connection, ContractName } from './link.ts';

/** What the desktop's preload puts into the page. */
export type ArchiveHost = {
  readonly kind: 'desktop';
  call(contract: ContractName, request: WireRequest): Promise<WireResponse>;
  onEvent(listener: (event: HostEvent) => void): () => void;
};

declare global {
  interface Window {
    readonly archiveHost?: ArchiveHost;
  }
}

/** Calls over the preload bridge. A bridge that throws has lost its host. */
export function desktopConnection(host: ArchiveHost): Connection {
  return {
    kind: 'desktop',
    call: (contract, request) =>
      host.call(contract, request).catch(() => ({ ok: false, error: { code: 'core_stopped' } })),
    onEvent: (listener) => host.onEvent(listener),
  };
}
