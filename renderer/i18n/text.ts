import type { vi } from './vi/index.ts';

/** All sentences of one language; Vietnamese is the source, a key missing elsewhere does not compile. */
export type Text = typeof vi;
