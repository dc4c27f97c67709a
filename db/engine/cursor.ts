type Part = string | number | null;

/** Where a page ended, as one opaque text: the values its order goes by. */
export const encodeCursor = (parts: readonly Part[]): string =>
  Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');

/** The values of a cursor; an empty list for the first page or a text that is none of ours. */
export function decodeCursor(cursor: string | null): readonly Part[] {
  if (cursor === null) return [];
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
