import type { Page } from '@playwright/test';
import { type Client, type Contract, contract, createClient, type WireResponse } from '#contract';
import type { ArchiveHost } from '../../../renderer/transport/desktop.ts';

/** Asks the open archive over the page's own wire: for what a test starts from, and to look behind the screen. */
export function clientOf(page: Page): Client<Contract> {
  return createClient(contract, (request) =>
    page.evaluate(async (call) => {
      const host = Reflect.get(window, 'archiveHost') as ArchiveHost | undefined;
      if (host) return host.call('archive', call);
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/rpc', { method: 'POST', headers, body: JSON.stringify(call) });
      return (await response.json()) as WireResponse;
    }, request),
  );
}
