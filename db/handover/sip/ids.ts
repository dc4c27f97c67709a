import { createHash } from 'node:crypto';

/**
 * A UUID of its own for what the words name (RFC 9562, version 8), in capitals as the circular has them: made again, a
 * package has the same ones.
 */
export function uuidOf(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-').toUpperCase();
}

const VIETNAM_HOURS = 7;

/** An instant as packages write it: with milliseconds, in the time of Vietnam. */
export function vietnamTime(at: string): string {
  const there = new Date(Date.parse(at) + VIETNAM_HOURS * 3_600_000);
  return there.toISOString().replace('Z', '+07:00');
}
