import type { Random } from '../../random.ts';
import type { Look } from '../look.ts';
import { colour, shade } from '../palette.ts';
import { blossom } from '../props-hand.ts';
import { circle, data, ellipse, rect, stroke, turn } from '../svg.ts';
import { type Scene, type Setting, spread, stranger } from './scene.ts';

const garments = ['shirt', 'shirt', 'blouse', 'suit', 'aodai', 'polo', 'veteran'] as const;

/** Somebody at the table, seen from above; the table lies towards `degrees` (0: below). */
function seatedAbove(look: Look, x: number, y: number, degrees: number): string {
  const sleeves = data`M${x - 48} ${y + 6}Q${x - 54} ${y + 48} ${x - 24} ${y + 62}M${x + 48} ${y + 6}Q${x + 54} ${y + 48} ${x + 24} ${y + 62}`;
  const hasTail = look.style === 'ponytail' || look.style === 'long';
  const content =
    rect(x - 44, y - 56, 88, 70, '#8C6748', 18) +
    ellipse(x, y, 62, 34, look.main) +
    stroke(sleeves, shade(look.main, -0.08), 20) +
    circle(x - 22, y + 66, 10, look.skin) +
    circle(x + 22, y + 66, 10, look.skin) +
    ellipse(x, y + 14, 22, 20, look.skin) +
    circle(x, y, 31, look.hair) +
    stroke(data`M${x - 12} ${y - 10}Q${x} ${y - 20} ${x + 12} ${y - 10}`, shade(look.hair, 0.2), 4) +
    (look.style === 'bun' ? circle(x, y - 22, 13, shade(look.hair, -0.15)) : '') +
    (hasTail ? ellipse(x, y - 32, 14, 22, shade(look.hair, -0.12)) : '');
  return turn(degrees, x, y, content);
}

function paper(x: number, y: number, degrees: number): string {
  const lines = [-18, -8, 2, 12, 22].map((dy, i) => rect(x - 18, y + dy, i === 4 ? 20 : 36, 3, '#C6BBA6'));
  const head = rect(x - 27, y - 36, 54, 72, colour.white, 1) + rect(x - 12, y - 28, 24, 4, colour.seal);
  return turn(degrees, x, y, head + lines.join(''));
}

function laptop(x: number, y: number, degrees: number): string {
  const keys = [0, 1, 2].map((row) => rect(x - 30, y - 6 + row * 9, 60, 6, '#6B7075', 2)).join('');
  return turn(
    degrees,
    x,
    y,
    rect(x - 40, y - 42, 80, 26, '#4B5258', 4) + rect(x - 40, y - 16, 80, 46, '#A9ADB0', 4) + keys,
  );
}

function cup(x: number, y: number): string {
  return circle(x, y, 18, colour.white) + circle(x, y, 13, '#E7DFCF') + circle(x, y, 10, '#9B6B3D');
}

function vase(x: number, y: number, random: Random): string {
  const tints = [colour.rose, colour.star, colour.white, colour.terracotta];
  const flowers = Array.from({ length: 9 }, (_, i) =>
    blossom(x + 34 * Math.cos(i * 0.7), y + 24 * Math.sin(i * 0.7), 15, random.pick(tints)),
  );
  return ellipse(x, y, 62, 46, colour.leaf) + flowers.join('') + blossom(x, y, 17, colour.flag);
}

function floorOf(site: Random): string {
  const tint = site.pick(['#C9A77E', '#B99A78', '#C4B08E', '#B9B3A2', '#A8B0A2']);
  const lines = site.pick([
    Array.from(
      { length: 14 },
      (_, i) =>
        rect(i * 104 - 100, -100, 3, 1000, shade(tint, -0.07)) +
        rect(-100, i * 104 - 100, 1400, 3, shade(tint, -0.07)),
    ),
    Array.from(
      { length: 20 },
      (_, i) =>
        rect(-100, i * 52 - 100, 1400, 3, shade(tint, -0.09)) +
        rect((i * 397) % 1200, i * 52 - 100, 3, 52, shade(tint, -0.09)),
    ),
    Array.from({ length: 9 }, (_, i) =>
      rect(-60 + i * 8, 60 + i * 8, 1320 - i * 16, 680 - i * 16, i % 2 ? shade(tint, -0.1) : '#8E4A3C', 20),
    ).slice(0, 3),
  ]);
  return rect(-100, -100, 1400, 1000, tint) + lines.join('');
}

/** One side of the table: somebody, a paper or a laptop, a cup. `sign` is −1 above the table, 1 below. */
function side(count: number, sign: 1 | -1, random: Random): string {
  const degrees = sign < 0 ? 0 : 180;
  return spread(count, 600, 850 / count)
    .map((x) => {
      const at = x + random.int(-10, 10);
      const thing = random.chance(0.25) ? laptop : paper;
      const seat = seatedAbove(stranger(random, garments), at, 400 + sign * 224, degrees);
      return (
        seat +
        thing(at + random.int(-6, 6), 400 + sign * 96, degrees + random.int(-9, 9)) +
        cup(at - sign * 60, 400 + sign * 80)
      );
    })
    .join('');
}

/** A meeting table from above; nobody can be told by the face. */
export const tableAbove: Scene = ({ random, site }: Setting) => {
  const wood = site.pick([colour.wood, colour.bark, '#8E5E3C', '#B58A5C']);
  const corner = site.pick([30, 56, 170]);
  const count = random.int(4, 5);
  const ends = [74, 1126].map((x) => {
    const inwards = x < 600 ? 132 : -132;
    return seatedAbove(stranger(random, garments), x, 400, x < 600 ? -90 : 90) + paper(x + inwards, 400, 90);
  });
  const vases = random.pick([[600], [400, 800], [350, 600, 850]]).map((x) => vase(x, 400, random));
  const room =
    floorOf(site) +
    rect(146, 236, 920, 344, '#000', corner, 'opacity="0.12"') +
    rect(140, 226, 920, 344, wood, corner) +
    rect(154, 240, 892, 316, shade(wood, 0.12), Math.max(20, corner - 10)) +
    ends.join('') +
    side(count, -1, random) +
    side(count, 1, random) +
    vases.join('');
  return `<g transform="rotate(${random.int(-7, 7)} 600 400)">${room}</g>`;
};
