import { ArchiveError, type Blob } from '#contract';
import type { Db } from '../engine/connection.ts';
import type { Recorder } from '../engine/recorder.ts';
import { exifOfJpeg, readExif } from './exif.ts';
import { readStart } from './files.ts';
import { mediaTypeOf } from './media-type.ts';
import { blobPath } from './paths.ts';
import { blobReader, blobWriter, type PageText } from './store-blobs.ts';

/** EXIF stands in the first of these bytes: one marker of at most 64 KiB, after a few small ones. */
const START_BYTES = 128 * 1024;

/** The list of stored files. It only grows, so its changes need no place in the feed and no undo. */
export function openRegister(db: Db, archiveFolder: string) {
  const blobs = { ...blobReader(db), ...blobWriter(db) };

  const get = (sha256: string): Blob => {
    const blob = blobs.find(sha256);
    if (!blob) throw new ArchiveError({ code: 'not_found', entity: 'blob', id: sha256 });
    return blob;
  };

  return {
    /**
     * Enters bytes of the store, with what their beginning says; those that are known stay as they are, but are
     * read once more where that failed. Fails with `not_found` when the bytes are not on the disk.
     */
    registerBlob(sha256: string, fileName: string, recorder: Recorder): Blob {
      const isKnown = blobs.find(sha256) !== undefined;
      const file = readStart(blobPath(archiveFolder, sha256), isKnown ? 0 : START_BYTES);
      if (!file) throw new ArchiveError({ code: 'not_found', entity: 'blob', id: sha256 });
      if (isKnown) blobs.tryAgain(sha256);
      else {
        blobs.add({
          sha256,
          bytes: file.size,
          mediaType: mediaTypeOf(file.start, fileName),
          ...readExif(exifOfJpeg(file.start)),
          addedAt: recorder.at,
        });
      }
      return get(sha256);
    },

    /** Text of a stored file, page by page; empty until it was read. */
    textOf: (sha256: string): PageText[] => blobs.textOf(get(sha256).sha256),
  };
}
