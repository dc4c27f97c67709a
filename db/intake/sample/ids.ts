import type { Random } from './random.ts';

/** All sample ids carry this moment (1 July 2025, 00:00 UTC) plus a running number of milliseconds. */
const baseTime = Date.UTC(2025, 6, 1);

/** A maker of ids in the form of UUIDv7 (RFC 9562) that gives the same ids for the same seed, in rising order. */
export function makeIds(random: Random): () => string {
  let count = 0;
  const hex = (bits: number) =>
    random
      .int(0, 2 ** bits - 1)
      .toString(16)
      .padStart(bits / 4, '0');
  return () => {
    const time = (baseTime + count).toString(16).padStart(12, '0');
    count += 1;
    const variant = (8 + random.int(0, 3)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(12)}-${variant}${hex(12)}-${hex(24)}${hex(24)}`;
  };
}
