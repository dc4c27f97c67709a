import sharp, { type Sharp } from 'sharp';
import { readExif } from '../exif.ts';
import type { HeavyOrder, Preparation } from '../heavy-messages.ts';
import { blobPath } from '../paths.ts';
import { isMade, PAGE, SCREEN, THUMB, toPixels, writeWebp } from './webp.ts';

/** An A0 sheet scanned at 400 dpi. */
const MAX_PIXELS = 350_000_000;
const MAX_PAGES = 500;
const MAX_SECONDS = 50;

sharp.cache(false);
sharp.concurrency(1);

/** Formats that can be decoded here. Others are kept without a rendition. */
export const PICTURES: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/tiff',
  'image/avif',
  'image/svg+xml',
];

/** A picture to be decoded, within the limits: one that breaks off, holds nonsense or is too large throws. */
export const openPicture = (file: string, page = 0): Sharp =>
  sharp(file, { page, failOn: 'error', limitInputPixels: MAX_PIXELS, sequentialRead: true }).timeout({
    seconds: MAX_SECONDS,
  });

/**
 * Reads size, EXIF and, for a TIFF of several pages, their number; makes `thumb` and `screen`, and a rendition of
 * each page. A picture that breaks off or holds nonsense fails.
 */
export async function preparePicture(order: HeavyOrder, alive: () => void): Promise<Preparation> {
  const open = (page: number) => openPicture(blobPath(order.archiveFolder, order.sha256), page);
  const { autoOrient, exif, pages = 1 } = await open(0).metadata();
  const whole = await toPixels(open(0).autoOrient(), SCREEN);
  await writeWebp(whole, SCREEN, order, 'screen');
  await writeWebp(whole, THUMB, order, 'thumb');
  const isPaged = order.mediaType === 'image/tiff' && pages > 1;
  for (let page = 1; isPaged && page <= Math.min(pages, MAX_PAGES); page++) {
    alive();
    if (isMade(order, `page-${page}`)) continue;
    await writeWebp(await toPixels(open(page - 1).autoOrient(), PAGE), PAGE, order, `page-${page}`);
  }
  const { width, height } = autoOrient;
  return { width, height, pageCount: isPaged ? pages : null, ...readExif(exif), pages: [] };
}
