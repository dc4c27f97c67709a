import { createHash } from 'node:crypto';

/**
 * SHA-256 of a rule file's content in one fixed spelling: keys sorted, no blanks, without its own signature. It shows a
 * file that was damaged on its way or changed without a new version; it does not prove who wrote it.
 */
export function signatureOf(file: Readonly<Record<string, unknown>>): string {
  const { signature: _, ...content } = file;
  return createHash('sha256').update(spelled(content)).digest('hex');
}

function spelled(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelled).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${spelled(one)}`).join(',')}}`;
}
