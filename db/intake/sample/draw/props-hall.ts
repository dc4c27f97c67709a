import type { Random } from '../random.ts';
import { colour, shade } from './palette.ts';
import { blossom } from './props-hand.ts';
import { circle, data, ellipse, path, place, rect, starPath, stroke } from './svg.ts';

/**
 * A line of invented letters: short strokes with marks above and below, in words, as writing looks from afar.
 * It starts at (x, y), is about `w` wide and `size` high, and says nothing in any language.
 */
function glyphLine(x: number, y: number, w: number, size: number, ink: string, random: Random): string {
  const thick = size * 0.15;
  let at = x;
  let left = random.int(2, 5);
  let marks = '';
  while (at < x + w - size * 0.5) {
    marks += glyph(at, y, size, random);
    at += size * 0.72;
    left -= 1;
    if (left === 0) {
      at += size * 0.5;
      left = random.int(2, 5);
    }
  }
  return stroke(marks, ink, thick);
}

function glyph(x: number, y: number, size: number, random: Random): string {
  const w = size * 0.42;
  const foot = y + size;
  const mid = x + w / 2;
  const bodies = [
    data`M${x} ${foot}V${y + size * 0.5}Q${mid} ${y - size * 0.1} ${x + w} ${y + size * 0.5}V${foot}`,
    data`M${x} ${y + size * 0.2}V${y + size * 0.6}Q${mid} ${foot + size * 0.2} ${x + w} ${y + size * 0.6}V${y + size * 0.2}`,
    data`M${mid} ${y}V${foot}`,
    data`M${x} ${y + size * 0.25}Q${x + w * 1.6} ${y + size * 0.3} ${mid} ${y + size * 0.62}T${x + w} ${foot}`,
    data`M${x + w * 0.1} ${y + size * 0.35}L${x + w} ${foot}M${x + w} ${y + size * 0.35}L${x + w * 0.5} ${y + size * 0.7}`,
    data`M${x} ${y + size * 0.55}Q${mid} ${y + size * 0.15} ${x + w} ${y + size * 0.55}T${x} ${foot}`,
  ];
  const accents = [
    data`M${mid} ${y - size * 0.18}L${mid + size * 0.16} ${y - size * 0.34}`,
    data`M${mid - size * 0.14} ${y - size * 0.18}L${mid} ${y - size * 0.32}L${mid + size * 0.14} ${y - size * 0.18}`,
    data`M${mid} ${y + size * 1.22}V${y + size * 1.23}`,
  ];
  return random.pick(bodies) + (random.chance(0.38) ? random.pick(accents) : '');
}

/** A cloth banner with two lines of gold letters; (x, y) is its upper left corner. */
export function banner(x: number, y: number, w: number, h: number, cloth: string, random: Random): string {
  const ink = cloth === colour.paper ? colour.seal : colour.star;
  const big = h * 0.24;
  const small = h * 0.15;
  const inset = w * 0.14;
  return (
    rect(x, y + 5, w, h, shade(cloth, -0.3), 4, 'opacity="0.35"') +
    rect(x, y, w, h, cloth, 3) +
    rect(x + 9, y + 9, w - 18, h - 18, 'none', 2, `stroke="${ink}" stroke-width="2" opacity="0.55"`) +
    glyphLine(x + w * 0.28, y + h * 0.23, w * 0.44, small, ink, random) +
    glyphLine(x + inset, y + h * 0.55, w - 2 * inset, big, ink, random)
  );
}

/** The red flag with the gold star on a staff whose foot is at (x, y). */
export function flagOnStaff(x: number, y: number, scale = 1): string {
  const content =
    ellipse(0, 0, 30, 7, shade(colour.wood, -0.3)) +
    stroke('M0 0V-330', colour.ochre, 6) +
    circle(0, -334, 7, colour.star) +
    path('M3 -322C40 -312 60 -316 84 -300C76 -260 92 -210 70 -160C48 -176 26 -172 3 -190Z', colour.flag) +
    path(
      'M50 -313C62 -311 74 -307 84 -300C76 -260 92 -210 70 -160C62 -166 54 -169 46 -171C60 -220 46 -266 50 -313Z',
      '#000',
      'opacity="0.09"',
    ) +
    path(starPath(40, -248, 25), colour.star);
  return place(x, y, content, scale);
}

/** Curtain folds over a rectangle. */
export function curtain(x: number, y: number, w: number, h: number, cloth: string): string {
  const count = Math.max(3, Math.round(w / 46));
  const step = w / count;
  const folds = Array.from({ length: count }, (_, i) => {
    const left = x + i * step;
    return (
      rect(left, y, step * 0.34, h, shade(cloth, -0.16)) +
      rect(left + step * 0.62, y, step * 0.2, h, shade(cloth, 0.09))
    );
  });
  return rect(x, y, w, h, cloth) + folds.join('');
}

/** Boards running towards the spectator, from `y` down. */
export function boards(y: number, h: number, wood: string): string {
  const seams = Array.from({ length: 15 }, (_, i) => {
    const top = 600 + (i - 7) * 104;
    const foot = 600 + (i - 7) * 190;
    return stroke(data`M${top} ${y}L${foot} ${y + h}`, shade(wood, -0.13), 2.4);
  });
  return rect(0, y, 1200, h, wood) + seams.join('') + rect(0, y, 1200, 7, shade(wood, -0.22));
}

/** A potted plant with red and yellow flowers, its foot at (x, y). */
export function flowerPot(x: number, y: number, random: Random, scale = 1): string {
  const tint = random.pick([colour.flag, colour.ochre, colour.rose, '#E6B94E']);
  const leaves = [-30, -15, 0, 15, 30].map((dx) =>
    ellipse(
      dx,
      -66 - (30 - Math.abs(dx)) * 0.5,
      12,
      24,
      dx % 2 ? colour.leaf : colour.moss,
      `transform="rotate(${dx} ${dx} -60)"`,
    ),
  );
  const heads = [
    [-25, -76],
    [0, -96],
    [24, -78],
    [-9, -70],
    [12, -62],
  ].map(([dx, dy]) => blossom(dx ?? 0, dy ?? 0, 11, tint));
  const pot =
    path('M-26 -46H26L19 0H-19Z', colour.terracotta) +
    rect(-29, -50, 58, 11, shade(colour.terracotta, -0.14), 3);
  return place(x, y, leaves.join('') + heads.join('') + pot, scale);
}

/** A speaker's desk with a flower arrangement in front, its foot at (x, y), about 210 high. */
export function lectern(x: number, y: number, scale = 1): string {
  const flowers = Array.from({ length: 9 }, (_, i) => {
    const dx = -48 + i * 12;
    return blossom(dx, -150 - (i % 3) * 13, 14, i % 2 ? colour.rose : i % 3 ? colour.star : colour.white);
  });
  const greens = [-52, -30, 0, 30, 52].map((dx) => ellipse(dx, -142, 22, 14, colour.leaf)).join('');
  const content =
    ellipse(0, 2, 86, 10, colour.ink, 'opacity="0.15"') +
    path('M-62 -196H62L54 0H-54Z', colour.wood) +
    path('M30 -196H62L54 0H30Z', shade(colour.wood, -0.13)) +
    rect(-44, -112, 88, 92, shade(colour.wood, 0.14), 4) +
    path(starPath(0, -66, 26), colour.star) +
    rect(-76, -212, 152, 18, shade(colour.wood, -0.22), 4) +
    greens +
    flowers.join('');
  return place(x, y, content, scale);
}

/** A long table under a cloth, with water, papers and name plates; (x, y) is its upper left corner. */
export function clothTable(x: number, y: number, w: number, h: number, cloth: string, seats: number): string {
  const folds = Array.from({ length: Math.round(w / 70) }, (_, i) =>
    path(
      data`M${x + 20 + i * 70} ${y + 22}L${x + 34 + i * 70} ${y + h}H${x + 12 + i * 70}Z`,
      shade(cloth, -0.1),
    ),
  );
  const settings = Array.from({ length: seats }, (_, i) => {
    const at = x + (w * (i + 0.5)) / seats;
    return (
      path(data`M${at - 34} ${y - 2}L${at - 28} ${y - 22}H${at + 28}L${at + 34} ${y - 2}Z`, colour.white) +
      rect(at - 17, y - 14, 34, 4, colour.seal, 2) +
      rect(at + 48, y - 40, 13, 40, '#BFD7DB', 4) +
      rect(at + 50, y - 47, 9, 9, colour.teal, 2)
    );
  });
  return (
    rect(x, y, w, h, cloth) +
    folds.join('') +
    rect(x - 8, y - 4, w + 16, 24, shade(cloth, 0.16), 4) +
    stroke(data`M${x} ${y + 46}H${x + w}`, colour.star, 3, 'opacity="0.7"') +
    settings.join('')
  );
}

/** A high window with daylight behind it. */
export function hallWindow(x: number, y: number, w: number, h: number): string {
  return (
    rect(x - 9, y - 9, w + 18, h + 18, colour.white, 4) +
    rect(x, y, w, h, '#CFE1DF') +
    path(
      data`M${x} ${y + h}V${y + h * 0.62}Q${x + w * 0.3} ${y + h * 0.42} ${x + w * 0.55} ${y + h * 0.66}Q${x + w * 0.8} ${y + h * 0.5} ${x + w} ${y + h * 0.6}V${y + h}Z`,
      colour.sage,
    ) +
    rect(x + w / 2 - 3, y, 6, h, colour.white) +
    rect(x, y + h * 0.42, w, 6, colour.white)
  );
}
