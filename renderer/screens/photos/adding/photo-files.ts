/** What the file dialog offers. */
export const PHOTO_TYPES = 'image/*,.heic,.heif,.tif,.tiff';

const BY_NAME = /\.(jpe?g|png|tiff?|webp|gif|bmp|heic|heif|avif)$/i;
const byName = new Intl.Collator('vi', { numeric: true });

type Named = { readonly name: string; readonly type: string };

/** Files in the order of their names, which cameras number as they go; those that are no pictures apart. */
export function sortFiles<F extends Named>(
  files: readonly F[],
): { photos: readonly F[]; others: readonly F[] } {
  const isPhoto = ({ name, type }: F) => type.startsWith('image/') || BY_NAME.test(name);
  return {
    photos: files.filter(isPhoto).toSorted((a, b) => byName.compare(a.name, b.name)),
    others: files.filter((file) => !isPhoto(file)),
  };
}

/** A photo that was added although its bytes are in the archive already. */
export type Duplicate = {
  readonly fileName: string;
  /** The entry made now. */
  readonly addedId: string;
  /** The entry that had it before. */
  readonly knownId: string;
  readonly knownTitle: string;
};

type Answer = {
  readonly entryIds: readonly string[];
  readonly duplicates: readonly {
    readonly fileName: string;
    readonly entryId: string;
    readonly title: string;
  }[];
};

/** Which of the photos just added were there before. Both lists are in the order of the files. */
export function duplicatesOf(
  files: readonly { readonly fileName: string }[],
  answer: Answer,
): readonly Duplicate[] {
  let from = 0;
  return answer.duplicates.flatMap(({ fileName, entryId, title }) => {
    const at = files.findIndex((file, n) => n >= from && file.fileName === fileName);
    const addedId = answer.entryIds[at];
    if (addedId === undefined) return [];
    from = at + 1;
    return [{ fileName, addedId, knownId: entryId, knownTitle: title }];
  });
}
