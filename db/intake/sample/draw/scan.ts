import type { Random } from '../random.ts';
import { shade } from './palette.ts';
import { circle, data, path, picture, rect, starPath, stroke, turn } from './svg.ts';

/** Size of a drawn page in pixels: A4 at 100 dpi. */
const pageWidth = 827;
const pageHeight = 1169;

const inks = { text: '#6B655C', bold: '#3F3A34', stamp: '#BE3A34', pen: '#2F4B8F' } as const;

function textLine(x: number, y: number, w: number, ink: string, random: Random, thick = 6): string {
  let at = x;
  let line = '';
  while (at < x + w - 10) {
    const word = Math.min(random.int(14, 46), x + w - at);
    line += data`M${at} ${y}H${at + word}`;
    at += word + 11;
  }
  return stroke(line, ink, thick);
}

/** The two-column head of an official paper, without a readable letter. */
function letterhead(random: Random): string {
  return (
    textLine(116, 100, 220, inks.text, random) +
    textLine(130, 122, 190, inks.bold, random, 8) +
    rect(186, 138, 80, 2, inks.bold) +
    textLine(164, 166, 130, inks.text, random, 5) +
    textLine(420, 100, 310, inks.bold, random, 8) +
    textLine(462, 122, 220, inks.bold, random, 8) +
    rect(490, 138, 170, 2, inks.bold) +
    textLine(470, 166, 210, inks.text, random, 5)
  );
}

function paragraphs(top: number, bottom: number, random: Random): string {
  let y = top;
  let out = '';
  while (y < bottom) {
    const lines = random.int(2, 5);
    for (let i = 0; i < lines && y < bottom; i += 1) {
      const indent = i === 0 ? 38 : 0;
      const end = i === lines - 1 ? random.int(180, 520) : 610;
      out += textLine(112 + indent, y, end - indent, inks.text, random);
      y += 25;
    }
    y += 11;
  }
  return out;
}

function table(top: number, bottom: number, random: Random): string {
  const columns = [112, 152, 352, 560, 722];
  const rows = Math.floor((bottom - top) / 34);
  const grid = Array.from({ length: rows + 1 }, (_, i) => data`M112 ${top + i * 34}H722`).join('');
  const posts = columns.map((x) => data`M${x} ${top}V${top + rows * 34}`).join('');
  const cells = Array.from({ length: rows }, (_, i) =>
    columns
      .slice(0, 4)
      .map((x, c) =>
        textLine(
          x + 12,
          top + i * 34 + 18,
          c === 0 ? 16 : random.int(60, 140),
          i ? inks.text : inks.bold,
          random,
          i ? 5 : 7,
        ),
      )
      .join(''),
  );
  return stroke(grid + posts, '#9C958A', 1.6) + cells.join('');
}

/** A round red stamp: two rings, a star, ticks instead of letters. */
function stamp(x: number, y: number, random: Random): string {
  const ticks = Array.from({ length: 34 }, (_, i) => {
    const angle = (i / 34) * Math.PI * 2;
    const inner = 47 + random.next() * 3;
    return data`M${x + inner * Math.cos(angle)} ${y + inner * Math.sin(angle)}L${x + 58 * Math.cos(angle)} ${y + 58 * Math.sin(angle)}`;
  }).join('');
  const ring = (r: number, w: number) =>
    circle(x, y, r, 'none', `stroke="${inks.stamp}" stroke-width="${w}"`);
  return `<g opacity="0.78">${ring(70, 4)}${ring(64, 1.6)}${ring(40, 1.8)}${stroke(ticks, inks.stamp, 3)}${path(starPath(x, y, 20), inks.stamp)}</g>`;
}

/** A signature: a quick line with loops. */
function signature(x: number, y: number, random: Random): string {
  let line = data`M${x} ${y}`;
  let at = x;
  for (let i = 0; i < 5; i += 1) {
    const reach = random.int(18, 40);
    const rise = random.int(24, 58) * (i % 2 ? 1 : -1);
    line += data`C${at + reach} ${y + rise} ${at - reach * 0.4} ${y + rise} ${at + reach * 1.1} ${y + random.int(-10, 10)}`;
    at += reach * 0.9;
  }
  return stroke(`${line}${data`Q${at + 40} ${y - 16} ${at + 66} ${y + 12}`}`, inks.pen, 3.2);
}

/** A page as it comes from a scanner: tinted paper, lines like writing, stamp and signature, nothing to read. */
export function scanPage(random: Random, hasTable: boolean): string {
  const paper = random.pick(['#FBF8F0', '#F8F3E6', '#F6EFDD', '#FAF6EE']);
  const tilt = (random.next() - 0.5) * 1.6;
  const end = hasTable ? 470 : 820;
  const body = paragraphs(278, end, random) + (hasTable ? table(500, 840, random) : '');
  const page =
    rect(8, 8, pageWidth - 16, pageHeight - 16, paper) +
    path(data`M8 8H${pageWidth - 8}L${pageWidth - 8} 20H8Z`, shade(paper, -0.04)) +
    circle(40, 380, 11, '#E5DFD2') +
    circle(40, 780, 11, '#E5DFD2') +
    letterhead(random) +
    textLine(290, 214, 250, inks.bold, random, 11) +
    textLine(220, 242, 390, inks.bold, random, 8) +
    body +
    textLine(112, 908, 130, inks.bold, random, 5) +
    [930, 950, 970].map((y) => textLine(112, y, random.int(90, 180), inks.text, random, 4)).join('') +
    textLine(490, 900, 220, inks.bold, random, 8) +
    textLine(520, 924, 160, inks.bold, random, 8) +
    signature(540, 1000, random) +
    stamp(512, 1000, random) +
    textLine(510, 1080, 180, inks.bold, random, 8);
  return picture(
    rect(0, 0, pageWidth, pageHeight, '#D9D4C9') + turn(tilt, pageWidth / 2, pageHeight / 2, page),
    pageWidth,
    pageHeight,
  );
}
