import { stat } from 'node:fs/promises';
import { readFailure } from '../files.ts';
import type { JpegOrder } from '../heavy-messages.ts';
import { openPicture } from './picture.ts';

const QUALITY = 92;

/**
 * A picture as a JPEG of high quality, upright, in sRGB, on white; of several pages or frames the first. Fails where it
 * cannot be read, and throws where it cannot be decoded.
 */
export async function asJpeg({ file, fileName }: JpegOrder): Promise<Uint8Array> {
  await stat(file).catch((error) => Promise.reject(readFailure(error, fileName)));
  return await openPicture(file)
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
