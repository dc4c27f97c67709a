import type { Page } from '@playwright/test';
import {
  type Client,
  type Contract,
  contract,
  createClient,
  type WireRequest,
  type WireResponse,
} from '#contract';

type Bridge = { call(contract: 'archive', request: WireRequest): Promise<WireResponse> };

/** Asks the archive that a page shows, over the page's own wire, in either host. */
export function clientOf(page: Page): Client<Contract> {
  return createClient(contract, (request) =>
    page.evaluate(async (call) => {
      const bridge: Bridge | undefined = Reflect.get(globalThis, 'archiveHost');
      if (bridge) return bridge.call('archive', call);
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/rpc', { method: 'POST', headers, body: JSON.stringify(call) });
      return (await response.json()) as WireResponse;
    }, request),
  );
}
