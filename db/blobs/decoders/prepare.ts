import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readFailure, writeFailure } from '../files.ts';
import type { HeavyOrder, Preparation } from '../heavy-messages.ts';
import { DOCX } from '../media-type.ts';
import { blobPath, renditionFolder } from '../paths.ts';
import { readDocx, readPlainText, TEXTS } from './document-text.ts';
import { preparePdf } from './pdf.ts';
import { PICTURES, preparePicture } from './picture.ts';

export type Means = {
  readonly pdfiumWasm: string | null;
  /** Called after each part of the work, so that a long one is not held to hang. */
  readonly alive: () => void;
};

const NOTHING: Preparation = {
  width: null,
  height: null,
  pageCount: null,
  takenAt: null,
  camera: '',
  pages: [],
};

/**
 * Learns from one original what can be learnt and makes its renditions. What is neither picture nor text is ready
 * as it is. An error without a code means that the file is damaged.
 */
export async function prepare(order: HeavyOrder, { pdfiumWasm, alive }: Means): Promise<Preparation> {
  const { archiveFolder, sha256, mediaType } = order;
  const path = blobPath(archiveFolder, sha256);
  await stat(path).catch((error) => Promise.reject(readFailure(error, order.fileName)));
  await keepShard(dirname(renditionFolder(archiveFolder, sha256)));
  if (PICTURES.includes(mediaType)) return preparePicture(order, alive);
  if (mediaType === 'application/pdf') return preparePdf(order, pdfiumWasm, alive);
  if (mediaType === DOCX) return { ...NOTHING, pages: await readDocx(path) };
  if (TEXTS.includes(mediaType)) return { ...NOTHING, pages: await readPlainText(path) };
  return NOTHING;
}

/** A shard that exists says that its files were looked at, also where nothing was to be made. */
async function keepShard(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error) => Promise.reject(writeFailure(error, folder)));
}
