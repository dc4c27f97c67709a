import { calls } from '../ground/calls.ts';

/** The application's answer to a window that a page wants to open. */
export type OpenHandler = (details: {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
  readonly disposition: string;
  readonly referrer: { readonly url: string; readonly policy: string };
}) => { readonly action: 'allow' | 'deny' };

type Wish = {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
  /** The page that wants it. */
  readonly from: string;
};

/** Asks the application. @throws where it allows the window, as it does without a handler. */
export function refuseWindow(handler: OpenHandler | undefined, { from, ...wish }: Wish): void {
  const referrer = { url: from, policy: 'strict-origin-when-cross-origin' };
  const { action } = handler?.({ ...wish, disposition: 'foreground-tab', referrer }) ?? { action: 'allow' };
  calls.push({ api: 'window.open', args: [wish.url, action] });
  if (action === 'deny') return;
  throw new Error(`electron stand-in: a window opened by a page (${wish.url}) is not implemented`);
}
