import sharp from 'sharp';
import { fold } from '../../../text/index.ts';
import { makeRandom } from '../random.ts';
import { type FigurePlan, lookOf } from './look.ts';
import type { Light } from './props-outdoor.ts';
import { scanPage } from './scan.ts';
import { type SceneName, scenes } from './scenes/index.ts';
import { picture } from './svg.ts';

/** One photograph to be drawn: the scene, who is in it, and what its file says about itself. */
export interface PhotoPlan {
  readonly seed: number;
  /** The same number, the same place: its walls, houses and trees. */
  readonly siteSeed: number;
  /** The same number, the same event: its banner, its weather. */
  readonly eventSeed: number;
  readonly scene: SceneName;
  readonly light: Light;
  /** Those with a face, from left to right. */
  readonly people: readonly FigurePlan[];
  /** Local time of the exposure, `YYYY-MM-DDTHH:MM:SS`. */
  readonly takenAt: string;
  readonly photographer: string;
  readonly description: string;
}

/** One scanned page to be drawn. */
export interface ScanPlan {
  readonly seed: number;
  readonly hasTable: boolean;
}

/** Letters without their marks, case kept: EXIF texts are ASCII by their standard. */
function ascii(text: string): string {
  return Array.from(text, (letter) => {
    const plain = fold(letter);
    return letter === letter.toLowerCase() ? plain : plain.toUpperCase();
  })
    .join('')
    .replace(/[^ -~]/g, '-');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The same facts in XMP (ISO 16684-1), which keeps every letter. */
function xmp(plan: PhotoPlan): string {
  const description = `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(plan.description)}</rdf:li></rdf:Alt></dc:description>`;
  const creator = `<dc:creator><rdf:Seq><rdf:li>${escapeXml(plan.photographer)}</rdf:li></rdf:Seq></dc:creator>`;
  const names =
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"';
  const about = `<rdf:Description rdf:about="" ${names} photoshop:DateCreated="${plan.takenAt}">`;
  const body = `${about}${plan.description ? description : ''}${plan.photographer ? creator : ''}</rdf:Description>`;
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${body}</rdf:RDF></x:xmpmeta>`;
}

function exif(plan: PhotoPlan) {
  const moment = plan.takenAt.replaceAll('-', ':').replace('T', ' ');
  return {
    IFD0: {
      Software: 'Tang Thu demonstration drawing',
      DateTime: moment,
      ...(plan.photographer && { Artist: ascii(plan.photographer) }),
      ...(plan.description && { ImageDescription: ascii(plan.description) }),
    },
    IFD2: { DateTimeOriginal: moment },
  };
}

/** The SVG of a photograph's drawing: 1200 × 800 pixels. */
export function photoSvg(plan: PhotoPlan): string {
  const { light, seed, siteSeed, eventSeed } = plan;
  const people = plan.people.map(lookOf);
  const [random, site, event] = [makeRandom(seed), makeRandom(siteSeed), makeRandom(eventSeed)];
  return picture(scenes[plan.scene].draw({ people, random, site, event, light }));
}

/**
 * A photograph of the invented office as a JPEG with EXIF and XMP: plainly a drawing. The same plan gives the
 * same bytes on the same build of libvips.
 */
export async function drawPhoto(plan: PhotoPlan): Promise<Buffer> {
  return sharp(Buffer.from(photoSvg(plan)))
    .jpeg({ quality: 80 })
    .withExif(exif(plan))
    .withXmp(xmp(plan))
    .toBuffer();
}

/** A scanned page as a JPEG of A4 at 100 dpi: looks like a paper, holds no readable letter. */
export async function drawScan(plan: ScanPlan): Promise<Buffer> {
  return sharp(Buffer.from(scanPage(makeRandom(plan.seed), plan.hasTable)))
    .jpeg({ quality: 72 })
    .withDensity(100)
    .toBuffer();
}
