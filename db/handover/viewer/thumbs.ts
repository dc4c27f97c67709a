import { readFileSync } from 'node:fs';
import type { Attachment } from '#contract';
import { renditionPath } from '../../blobs/paths.ts';

/** What all small pictures in a page may take together, in bytes; further photographs are shown by their originals. */
const MOST_BYTES = 48 * 2 ** 20;

/**
 * Small pictures of files as addresses of data, as long as there is room in the page; empty where there is none, or
 * where none has been made yet.
 */
export function thumbReader(archiveFolder: string): (file: Attachment | undefined) => string {
  let left = MOST_BYTES;
  return (file) => {
    if (!file || left <= 0) return '';
    try {
      const data = readFileSync(renditionPath(archiveFolder, file.blob.sha256, 'thumb')).toString('base64');
      left -= data.length;
      return `data:image/webp;base64,${data}`;
    } catch {
      return '';
    }
  };
}
