import type { IndexedDocument } from './terms.ts';

/** What is to be written at one place. */
export type PendingDocument = {
  readonly place: number;
  /** How many passages the document has that leaves it; null where none leaves. */
  readonly held: number | null;
  readonly taken: Pick<IndexedDocument, 'terms' | 'passages'> | null;
};

/** What is to be written at which places when a transaction ends. */
export function pendingPlaces() {
  const pending = new Map<number, PendingDocument>();
  return {
    take: (place: number, { terms, passages }: IndexedDocument): void => {
      const held = pending.get(place)?.held ?? null;
      pending.set(place, { place, held, taken: { terms, passages } });
    },
    leave: (place: number, passages: number): void => {
      const before = pending.get(place);
      pending.set(place, { place, held: before ? before.held : passages, taken: null });
    },
    inOrder: (): PendingDocument[] => [...pending.values()].sort((a, b) => a.place - b.place),
    clear: (): void => pending.clear(),
  };
}
