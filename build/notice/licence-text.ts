import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|copying)/i;
const README_SECTION = /^#+ *licen[cs]e.*\n+([\s\S]*?)(?=^#|$(?![\s\S]))/im;

/** The licence text that comes with a package: its licence file, or that part of its README. */
export function licenceText(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder).sort();
  const licence = files.find((file) => LICENCE_FILE.test(file));
  if (licence) return readFileSync(join(folder, licence), 'utf8');
  const readme = files.find((file) => /^readme/i.test(file));
  return readme && README_SECTION.exec(readFileSync(join(folder, readme), 'utf8'))?.[1];
}
