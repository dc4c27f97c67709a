import { existsSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { writeAtomically } from '../files.ts';
import type { HeavyOrder } from '../heavy-messages.ts';
import { type RenditionName, renditionPath } from '../paths.ts';

/** Longest sides in pixels. */
export const THUMB = 320;
export const SCREEN = 1600;
export const PAGE = 1400;

const QUALITY = 80;
const EFFORT = 2;

/** Uncompressed pixels, 8 bits a channel. */
export type Pixels = {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
};

/** Whether a rendition was made before the work was cut off. */
export const isMade = ({ archiveFolder, sha256 }: HeavyOrder, name: RenditionName): boolean =>
  existsSync(renditionPath(archiveFolder, sha256, name));

/** Decodes a picture no larger than it is to be shown. */
export async function toPixels(picture: Sharp, longSide: number): Promise<Pixels> {
  const { data, info } = await picture
    .resize(longSide, longSide, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

/** Writes one rendition. The disk's own failures keep their names: they are no fault of the file. */
export async function writeWebp(pixels: Pixels, longSide: number, order: HeavyOrder, name: RenditionName) {
  const { data, width, height, channels } = pixels;
  const webp = await sharp(data, { raw: { width, height, channels } })
    .resize(longSide, longSide, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY, effort: EFFORT })
    .toBuffer();
  await writeAtomically(renditionPath(order.archiveFolder, order.sha256, name), webp);
}
