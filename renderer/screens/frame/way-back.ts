import type { KeptPlace } from '#contract';

/** Whether an address (`location.hash`) names no screen yet. */
export const isAtStart = (hash: string): boolean => hash.replace(/^#?\/?/, '') === '';

/**
 * Whether a page that begins at an address goes back to a kept place: one that names no screen only after the program
 * was cut off, since another window of this run is no reason; one that was there already, loaded anew, always.
 */
export const leadsBack = ({ path, wasCutOff }: KeptPlace, hash: string): boolean =>
  isAtStart(hash) ? wasCutOff : hash === `#${path}`;
