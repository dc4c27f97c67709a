import { createHash } from 'node:crypto';
import type { PhotoFacts } from './photo-facts.ts';

/** Number of a data set in record 2, and the most bytes it may have (IPTC-NAA IIM 4.2, chapter 6). */
const DATA_SET = {
  title: [5, 64],
  keyword: [25, 64],
  date: [55, 8],
  author: [80, 32],
  place: [92, 32],
  headline: [105, 256],
  caption: [120, 2000],
} as const;
type DataSet = keyof typeof DATA_SET;

const TAG_MARK = 0x1c;
/** Record 1, data set 90: the texts are UTF-8 (ISO 2022, ESC % G). */
const IS_UTF8 = Buffer.from([TAG_MARK, 1, 90, 0, 3, 0x1b, 0x25, 0x47]);
const VERSION_4 = Buffer.from([TAG_MARK, 2, 0, 0, 2, 0, 4]);
const IPTC_BLOCK = 0x0404;
/** Hash of the block, by which readers see that no other program has changed it (Metadata Working Group). */
const IPTC_DIGEST = 0x0425;

/**
 * What is known of a photograph as IPTC-NAA IIM, inside the Photoshop block that JPEG files carry it in. Longer texts
 * are cut at a whole character: the standard bounds them, and XMP has them whole. It has no field for events.
 */
export function iimBlock(facts: PhotoFacts): Buffer {
  const said = Buffer.concat([
    ...[IS_UTF8, VERSION_4],
    ...dataSet('title', facts.headline),
    ...facts.keywords.flatMap((keyword) => dataSet('keyword', keyword)),
    ...dataSet('date', wholeDay(facts.date)),
    ...dataSet('author', facts.author),
    ...dataSet('place', facts.place),
    ...dataSet('headline', facts.headline),
    ...dataSet('caption', facts.caption),
  ]);
  const digest = createHash('md5').update(said).digest();
  return Buffer.concat([resource(IPTC_BLOCK, said), resource(IPTC_DIGEST, digest)]);
}

function dataSet(name: DataSet, text: string): Buffer[] {
  const [number, most] = DATA_SET[name];
  const bytes = cut(text, most);
  if (bytes.length === 0) return [];
  return [Buffer.from([TAG_MARK, 2, number, bytes.length >> 8, bytes.length & 0xff]), bytes];
}

/** The longest beginning of whole characters, marks included, that fits. */
function cut(text: string, most: number): Buffer {
  const whole = Buffer.from(text);
  if (whole.length <= most) return whole;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    if (Buffer.byteLength(kept + segment) > most) break;
    kept += segment;
  }
  return Buffer.from(kept.trimEnd());
}

/** A date of eight digits: what is not known is 00. */
const wholeDay = (date: string): string => date.replaceAll('-', '').padEnd(date === '' ? 0 : 8, '0');

/** An image resource block (Photoshop file format): number, empty name, length, data made even. */
function resource(id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.write('8BIM', 'latin1');
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(data.length, 8);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
