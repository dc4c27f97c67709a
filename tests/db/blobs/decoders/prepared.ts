import { existsSync, readdirSync } from 'node:fs';
import sharp from 'sharp';
import { prepare } from '../../../../db/blobs/decoders/prepare.ts';
import type { Preparation } from '../../../../db/blobs/heavy-messages.ts';
import { type RenditionName, renditionFolder, renditionPath } from '../../../../db/blobs/paths.ts';
import { receive } from '../open-blobs.ts';

type Prepared = Preparation & {
  readonly path: (name: RenditionName) => string;
  readonly made: readonly string[];
};

/** Receives a file and prepares it, here and now. */
export async function prepared(folder: string, fileName: string, data: Buffer): Promise<Prepared> {
  const { sha256, mediaType } = await receive(folder, fileName, data);
  const order = { archiveFolder: folder, sha256, fileName, mediaType };
  const found = await prepare(order, { pdfiumWasm: null, alive: () => undefined });
  const into = renditionFolder(folder, sha256);
  const made = existsSync(into) ? readdirSync(into).sort() : [];
  return { ...found, made, path: (name) => renditionPath(folder, sha256, name) };
}

/** Size and format of a picture that was made. */
export const size = async (path: string) => {
  const { width, height, format } = await sharp(path).metadata();
  return [width, height, format];
};
