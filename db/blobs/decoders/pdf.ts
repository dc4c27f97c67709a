import { readFile, stat } from 'node:fs/promises';
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { ArchiveError } from '#contract';
import { tidyLines } from '../../text/index.ts';
import type { HeavyOrder, Preparation } from '../heavy-messages.ts';
import { blobPath } from '../paths.ts';
import type { PageText } from '../store-blobs.ts';
import { isMade, PAGE, type Pixels, THUMB, writeWebp } from './webp.ts';

/** The decoder holds the whole file in its memory: a larger one is kept without renditions. */
const MAX_BYTES = 500 * 1024 * 1024;
const MAX_PAGES_SHOWN = 500;
const MAX_PAGES_READ = 5_000;
const MAX_CHARACTERS = 5_000_000;

/** Some scanners fill up the last block, some programs add a few lines of their own. */
const PADDING: readonly number[] = [0x00, 0x0a, 0x0d, 0x20];
const END_WITHIN = 4096;

/** The decoder's mark for a word divided at the end of a line. */
const DIVIDED = /[\ufffe\uffff]\s*/g;

/** Counts pages, reads their text, makes `thumb` and a rendition of each page. */
export async function preparePdf(
  order: HeavyOrder,
  wasm: string | null,
  alive: () => void,
): Promise<Preparation> {
  const path = blobPath(order.archiveFolder, order.sha256);
  const nothing = { width: null, height: null, pageCount: null, takenAt: null, camera: '', pages: [] };
  if ((await stat(path)).size > MAX_BYTES) return nothing;
  const bytes = await readFile(path);
  if (isCutOff(bytes)) throw new Error('no end of file');
  const library = await openLibrary(wasm);
  const document = await library.loadDocument(bytes).catch((error) => {
    throw isLocked(error) ? new ArchiveError({ code: 'file_unreadable', name: order.fileName }) : error;
  });
  try {
    const pageCount = document.getPageCount();
    if (pageCount === 0) throw new Error('no pages');
    return { ...nothing, pageCount, pages: await readPages(document, pageCount, order, alive) };
  } finally {
    document.destroy();
    library.destroy();
  }
}

/**
 * A PDF says where it ends. The decoder mends one that does not as well as it can, and shows empty pages in place
 * of lost ones: better to be told.
 */
function isCutOff(bytes: Buffer): boolean {
  let end = bytes.length;
  while (end > 0 && PADDING.includes(bytes[end - 1] ?? 0)) end--;
  return !bytes.subarray(Math.max(0, end - END_WITHIN), end).includes('%%EOF');
}

/** A library for each document: what a bad one leaves in its memory harms no other. */
async function openLibrary(wasm: string | null): Promise<PDFiumLibrary> {
  if (wasm === null) return PDFiumLibrary.init();
  const { buffer } = new Uint8Array(await readFile(wasm));
  return PDFiumLibrary.init({ wasmBinary: buffer });
}

async function readPages(document: PDFiumDocument, count: number, order: HeavyOrder, alive: () => void) {
  const pages: PageText[] = [];
  let characters = 0;
  for (let number = 1; number <= Math.min(count, MAX_PAGES_READ); number++) {
    alive();
    const page = document.getPage(number - 1);
    const text = tidyLines(page.getText().replace(DIVIDED, ''));
    characters += text.length;
    if (text !== '' && characters <= MAX_CHARACTERS) pages.push({ page: number, text });
    if (number <= MAX_PAGES_SHOWN && !isMade(order, `page-${number}`)) await showPage(page, number, order);
  }
  return pages;
}

/** The thumbnail is written first: the page's own rendition tells a later run that both are there. */
async function showPage(page: PDFiumPage, number: number, order: HeavyOrder): Promise<void> {
  const pixels = await draw(page);
  if (number === 1) await writeWebp(pixels, THUMB, order, 'thumb');
  await writeWebp(pixels, PAGE, order, `page-${number}`);
}

async function draw(page: PDFiumPage): Promise<Pixels> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const longSide = Math.max(originalWidth, originalHeight);
  if (!(longSide > 0)) throw new Error('a page without a size');
  const scaled = (side: number) => Math.max(1, Math.round((side * PAGE) / longSide));
  const { data, width, height } = await page.render({
    width: scaled(originalWidth),
    height: scaled(originalHeight),
    scale: 1,
    render: 'bitmap',
  });
  return { data, width, height, channels: 4 };
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error && /password|security/i.test(error.message);
