import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { sayFailure } from '../../say-failure.ts';
import { type IcoImage, makeIco } from './ico.ts';

const HELP = `npm run icons   draws icon.ico and icon.png in build/windows/icon from the two drawings there

  icon.svg for 40 points and more, icon-small.svg below: a fine line would be a smear at 16.`;

const HERE = import.meta.dirname;
/** What Windows shows at 100 to 400 %, in lists, on the taskbar and on the desktop. */
const SIZES = [256, 128, 96, 64, 48, 40, 32, 24, 20, 16];
const SMALL = 32;
const PNG_SIZE = 512;
/** Points that sharp takes for one unit of a drawing. */
const DENSITY = 72;

/** Draws the icon as a square picture of so many points. */
export async function drawIcon(size: number): Promise<IcoImage> {
  const isSmall = size <= SMALL;
  const drawing = readFileSync(join(HERE, isSmall ? 'icon-small.svg' : 'icon.svg'));
  const density = Math.max(DENSITY, (DENSITY * size) / (isSmall ? 16 : 256));
  return { size, png: await sharp(drawing, { density }).resize(size, size).png().toBuffer() };
}

/** The files the icon is committed as, by their names. */
export async function iconFiles(): Promise<Readonly<Record<'icon.ico' | 'icon.png', Buffer>>> {
  const images: IcoImage[] = [];
  for (const size of SIZES) images.push(await drawIcon(size));
  return { 'icon.ico': makeIco(images), 'icon.png': Buffer.from((await drawIcon(PNG_SIZE)).png) };
}

async function command(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help) return console.log(HELP);
  for (const [name, bytes] of Object.entries(await iconFiles())) {
    writeFileSync(join(HERE, name), bytes);
    console.log(`${name}: ${bytes.length} bytes`);
  }
}

if (import.meta.main) await command().catch(sayFailure);
