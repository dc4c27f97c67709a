import type { CancelSignal, HostEvent, WireRequest, WireResponse } from '#contract';

export type ContractName = 'archive' | 'host';

/** `lost`: no answer now, trying again. `refused`: this page has no right to ask any more. */
export type LinkState = 'ok' | 'lost' | 'refused';
export type ConnectionEvent = HostEvent | { readonly type: 'link'; readonly state: LinkState };

/** The wire to the host, whatever it is made of. */
export type Connection = {
  readonly kind: 'desktop' | 'web';
  call(contract: ContractName, request: WireRequest, signal?: CancelSignal): Promise<WireResponse>;
  /** Tells everything the host announces; the answer ends the listening. */
  onEvent(listener: (event: ConnectionEvent) => void): () => void;
};
