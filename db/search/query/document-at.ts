import { isLong, type SearchDocument } from '../documents/document.ts';
import type { SourceDocument, SourceReader } from '../documents/store-sources.ts';
import type { IndexReader } from '../index/store-index.ts';
import { sourceOf } from '../place.ts';
import type { Remembered } from './remembered.ts';

/** The documents of the catalogue behind the places of the index, and those of them that were read last. */
export type Documents = {
  readonly sources: SourceReader;
  readonly documents: Remembered<SourceDocument | null>;
};

/** The document at a place; null where it is gone from the catalogue meanwhile. */
export const documentAt = (
  place: number,
  index: IndexReader,
  { sources, documents }: Documents,
): SourceDocument | null =>
  documents.get(place, () => {
    const source = index.sourceAt(place);
    return (source === undefined ? undefined : sources.at(sourceOf(source))) ?? null;
  });

/** All its texts but running ones. */
export const shortTextsOf = ({ fields }: SearchDocument): string[] =>
  fields.flatMap(({ parts }) => parts.filter((text) => !isLong(text)));
