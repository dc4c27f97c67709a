import type { Random } from '../../random.ts';
import type { Look } from '../look.ts';
import { colour, shade } from '../palette.ts';
import { blossom } from '../props-hand.ts';
import { circle, data, ellipse, rect, stroke, turn } from '../svg.ts';
import { type Scene, type Setting, stranger } from './scene.ts';

/** Somebody at the table, seen from above; the table lies towards `degrees` (0: below). */
function seatedAbove(look: Look, x: number, y: number, degrees: number): string {
  const content =
    rect(x - 44, y - 56, 88, 70, '#8C6748', 18) +
    ellipse(x, y, 62, 34, look.main) +
    stroke(
      data`M${x - 48} ${y + 6}Q${x - 54} ${y + 48} ${x - 24} ${y + 62}M${x + 48} ${y + 6}Q${x + 54} ${y + 48} ${x + 24} ${y + 62}`,
      shade(look.main, -0.08),
      20,
    ) +
    circle(x - 22, y + 66, 10, look.skin) +
    circle(x + 22, y + 66, 10, look.skin) +
    ellipse(x, y + 14, 22, 20, look.skin) +
    circle(x, y, 31, look.hair) +
    stroke(data`M${x - 12} ${y - 10}Q${x} ${y - 20} ${x + 12} ${y - 10}`, shade(look.hair, 0.2), 4) +
    (look.style === 'bun' ? circle(x, y - 22, 13, shade(look.hair, -0.15)) : '') +
    (look.style === 'ponytail' || look.style === 'long'
      ? ellipse(x, y - 32, 14, 22, shade(look.hair, -0.12))
      : '');
  return turn(degrees, x, y, content);
}

function paper(x: number, y: number, degrees: number): string {
  const lines = [-18, -8, 2, 12, 22].map((dy, i) => rect(x - 18, y + dy, i === 4 ? 20 : 36, 3, '#C6BBA6'));
  return turn(
    degrees,
    x,
    y,
    rect(x - 27, y - 36, 54, 72, colour.white, 1) + rect(x - 12, y - 28, 24, 4, colour.seal) + lines.join(''),
  );
}

function cup(x: number, y: number): string {
  return circle(x, y, 18, colour.white) + circle(x, y, 13, '#E7DFCF') + circle(x, y, 10, '#9B6B3D');
}

function vase(x: number, y: number, random: Random): string {
  const flowers = Array.from({ length: 9 }, (_, i) =>
    blossom(
      x + 34 * Math.cos(i * 0.7),
      y + 24 * Math.sin(i * 0.7),
      15,
      random.pick([colour.rose, colour.star, colour.white, colour.terracotta]),
    ),
  );
  return ellipse(x, y, 62, 46, colour.leaf) + flowers.join('') + blossom(x, y, 17, colour.flag);
}

/** A meeting table from above; nobody can be told by the face. */
export const tableAbove: Scene = ({ random }: Setting) => {
  const floor = random.pick(['#C9A77E', '#B99A78', '#C4B08E']);
  const wood = random.pick([colour.wood, colour.bark, '#8E5E3C']);
  const tiles = Array.from(
    { length: 12 },
    (_, i) => rect(i * 104, 0, 3, 800, shade(floor, -0.07)) + rect(0, i * 104, 1200, 3, shade(floor, -0.07)),
  );
  const garments = ['shirt', 'shirt', 'blouse', 'suit', 'aodai', 'polo', 'veteran'] as const;
  const seats = [260, 430, 600, 770, 940].flatMap((x) => [
    seatedAbove(stranger(random, garments), x + random.int(-10, 10), 176, 0) +
      paper(x + random.int(-8, 8), 306, random.int(-9, 9)) +
      cup(x + 60, 322),
    seatedAbove(stranger(random, garments), x + random.int(-10, 10), 624, 180) +
      paper(x + random.int(-8, 8), 494, 180 + random.int(-9, 9)) +
      cup(x - 60, 478),
  ]);
  return (
    rect(0, 0, 1200, 800, floor) +
    tiles.join('') +
    rect(146, 236, 920, 344, '#000', 60, 'opacity="0.12"') +
    rect(140, 226, 920, 344, wood, 56) +
    rect(154, 240, 892, 316, shade(wood, 0.12), 46) +
    seatedAbove(stranger(random, garments), 74, 400, -90) +
    paper(206, 400, -90) +
    seatedAbove(stranger(random, garments), 1126, 400, 90) +
    paper(994, 400, 90) +
    seats.join('') +
    vase(600, 398, random) +
    [350, 850].map((x) => vase(x, 398, random)).join('')
  );
};
