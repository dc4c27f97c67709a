import readTags from 'exif-reader';

/** What a camera wrote into a picture. */
export type Exif = {
  /** Local date and time, ISO without zone; null where the camera does not say. */
  readonly takenAt: string | null;
  readonly camera: string;
};

const NOTHING: Exif = { takenAt: null, camera: '' };
const MAX_CAMERA = 120;

const START_OF_IMAGE = 0xffd8;
const APP1 = 0xffe1;
const START_OF_SCAN = 0xffda;

/** Reads EXIF; a damaged or missing part is as good as nothing written. */
export function readExif(exif: Buffer | undefined): Exif {
  if (!exif) return NOTHING;
  try {
    const { Image, Photo } = readTags(exif);
    return {
      takenAt: localIso(Photo?.DateTimeOriginal ?? Photo?.DateTimeDigitized),
      camera: cameraName(words(Image?.Make), words(Image?.Model)),
    };
  } catch {
    return NOTHING;
  }
}

/** The EXIF part of a JPEG, found in its first bytes without decoding it. */
export function exifOfJpeg(start: Buffer): Buffer | undefined {
  if (start.length < 4 || start.readUInt16BE(0) !== START_OF_IMAGE) return undefined;
  let at = 2;
  while (at + 4 <= start.length) {
    const marker = start.readUInt16BE(at);
    const end = at + 2 + start.readUInt16BE(at + 2);
    if (marker === START_OF_SCAN || marker < 0xff00) return undefined;
    const isExif = marker === APP1 && start.toString('latin1', at + 4, at + 8) === 'Exif';
    if (isExif) return end <= start.length ? start.subarray(at + 4, end) : undefined;
    at = end;
  }
  return undefined;
}

/** The reader puts local time into a `Date` as if it were UTC; a date of zeros becomes one in 1899. */
function localIso(date: unknown): string | null {
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) return null;
  const year = date.getUTCFullYear();
  return year < 1900 || year > 2200 ? null : date.toISOString().slice(0, 19);
}

/** Makers repeat themselves in the model: "NIKON CORPORATION", "NIKON D90". */
function cameraName(make: string, model: string): string {
  const first = make.split(' ')[0]?.toLowerCase() ?? '';
  const isRepeated = first !== '' && model.toLowerCase().startsWith(first);
  return (isRepeated ? model : `${make} ${model}`).trim().slice(0, MAX_CAMERA);
}

function words(value: unknown): string {
  const text = Buffer.isBuffer(value) ? value.toString('utf8') : typeof value === 'string' ? value : '';
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
