import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { docx, photo } from '../../db/blobs/fixtures.ts';

/** Files a clerk has at hand, drawn or written for one test; each gives its path. */

/** A photograph of one colour. */
export async function photoFile(folder: string, name: string, colour: string): Promise<string> {
  const create = { width: 900, height: 600, channels: 3 as const, background: colour };
  return put(folder, name, await sharp({ create }).jpeg().toBuffer());
}

/** A photograph whose second half was lost on the way. */
export async function halfPhotoFile(folder: string, name: string): Promise<string> {
  const whole = await photo();
  return put(folder, name, whole.subarray(0, whole.length / 2));
}

/** Signed minutes as a scanner gives them. */
export async function scanFile(folder: string, name: string): Promise<string> {
  const lines = Array.from(
    { length: 30 },
    (_, n) => `<rect x="90" y="${160 + n * 28}" width="${n % 5 === 4 ? 380 : 620}" height="6" fill="#333"/>`,
  );
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1131">
    <rect width="800" height="1131" fill="#fdfcf8"/>${lines.join('')}</svg>`;
  return put(folder, name, await sharp(Buffer.from(page)).jpeg().toBuffer());
}

/** A document of Word. */
export function wordFile(folder: string, name: string, text: string): string {
  return put(folder, name, docx([text]));
}

function put(folder: string, name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
