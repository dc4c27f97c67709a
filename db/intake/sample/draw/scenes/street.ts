import type { Random } from '../../random.ts';
import { figure } from '../figure.ts';
import { colour, shade } from '../palette.ts';
import { banner } from '../props-hall.ts';
import { broom, starLantern } from '../props-hand.ts';
import { type Light, sky, tree } from '../props-outdoor.ts';
import { bicycle, bunting, houseFlag, townHouse } from '../props-street.ts';
import { circle, data, ellipse, path, rect, stroke } from '../svg.ts';
import { row, rowScale, type Scene, type Setting, spread, stranger } from './scene.ts';

/** A row of town houses whose feet stand at `y`. */
function houses(y: number, tallest: number, random: Random, light: Light): string {
  let x = -30;
  let row = '';
  while (x < 1200) {
    const w = random.int(128, 190);
    row += townHouse(x, y, w, random.int(Math.round(tallest * 0.66), tallest), random, light);
    if (random.chance(0.3)) row += houseFlag(x + w * 0.5, y - 168);
    x += w + 3;
  }
  return row;
}

/** A street of narrow houses hung with flags; nobody in particular. */
export const street: Scene = ({ random, site, event, light }: Setting) => {
  const dim = light === 'evening' ? -0.4 : 0;
  const passers = Array.from({ length: random.int(3, 5) }, (_, i) =>
    figure(stranger(random, ['polo', 'shirt', 'blouse', 'loose', 'aodai']), {
      x: 150 + i * 240 + random.int(-40, 40),
      y: 700 + random.int(0, 40),
      scale: 0.86,
      pose: random.pick(['rest', 'folded', 'wave']),
    }),
  );
  return (
    sky(light, event) +
    houses(590, 470, site, light) +
    rect(0, 588, 1200, 44, shade('#CDBFA6', dim)) +
    rect(0, 626, 1200, 174, shade('#A39A8C', dim)) +
    rect(0, 622, 1200, 8, shade('#8D8375', dim)) +
    [60, 380, 700, 1020].map((x) => rect(x, 716, 130, 9, shade('#EFE6D3', dim), 4)).join('') +
    tree(random.int(60, 260), 632, 1, site, light) +
    tree(random.int(920, 1120), 632, 0.95, site, light) +
    bunting(-20, 1220, 140, 70) +
    bicycle(random.int(380, 800), 660, random.pick([colour.teal, colour.seal, colour.ochre])) +
    passers.join('')
  );
};

/** Neighbours sweeping their lane. */
export const cleaning: Scene = ({ people, random, site, event, light }: Setting) => {
  const bags = [120, 190, 1070].map((x) =>
    path(
      data`M${x - 34} 742Q${x - 46} 676 ${x - 10} 664L${x - 14} 648H${x + 14}L${x + 10} 664Q${x + 46} 676 ${x + 34} 742Z`,
      colour.moss,
    ),
  );
  const leaves = Array.from({ length: 24 }, () =>
    ellipse(
      random.int(60, 1140),
      random.int(742, 790),
      8,
      4,
      random.pick([colour.ochre, colour.terracotta, colour.leaf]),
    ),
  );
  return (
    sky(light, event) +
    houses(600, 420, site, light) +
    rect(0, 598, 1200, 202, '#BDB29F') +
    rect(0, 598, 1200, 12, '#9C917F') +
    tree(90, 640, 0.95, site, light) +
    tree(1110, 640, 0.95, site, light) +
    bags.join('') +
    leaves.join('') +
    row(people, {
      y: 752,
      scale: rowScale(people.length, 1.42),
      gap: 136,
      pose: (i) => (i % 3 === 2 ? 'wave' : 'work'),
      holds: (i) => (i % 3 === 2 ? '' : broom(16, -2, -7)),
    })
  );
};

/** A red ribbon before something new, and those who cut it. */
export const ribbon: Scene = ({ people, site, event, light }: Setting) => {
  const scale = rowScale(people.length, 1.42);
  const places = spread(people.length, 600, 128 * scale);
  const y = 756 - 152 * scale;
  const bows = [...places.slice(1).map((x, i) => (x + (places[i] ?? x)) / 2), 40, 1160].map(
    (x) =>
      path(
        data`M${x} ${y}L${x - 38} ${y - 26}V${y + 26}ZM${x} ${y}L${x + 38} ${y - 26}V${y + 26}Z`,
        colour.flag,
      ) + circle(x, y, 12, shade(colour.flag, -0.2)),
  );
  return (
    sky(light, event) +
    houses(600, 430, site, light) +
    rect(0, 598, 1200, 202, '#D2C4A8') +
    bunting(-20, 1220, 70, 60) +
    banner(300, 170, 600, 120, colour.seal, event) +
    row(people, { y: 756, scale, gap: 128, pose: () => 'hold' }) +
    rect(0, y - 10, 1200, 20, colour.flag) +
    bows.join('')
  );
};

/** Mid-autumn night: children with star lanterns under the full moon. */
export const lanterns: Scene = ({ people, random, site, event }: Setting) => {
  const crowd = Array.from({ length: people.length ? 0 : 6 }, () =>
    stranger(random, ['pupil', 'polo', 'blouse'], 6, 11),
  );
  const children = [...people, ...crowd];
  const scale = rowScale(children.length, 1.55);
  const hanging = Array.from({ length: 9 }, (_, i) => {
    const x = 40 + i * 140;
    const y = 92 + 46 * Math.sin((i / 8) * Math.PI);
    const tint = [colour.flag, colour.ochre, colour.teal, '#C2557F'][i % 4] ?? colour.flag;
    return (
      circle(x, y + 34, 50, colour.star, 'opacity="0.14"') +
      ellipse(x, y + 34, 27, 24, tint) +
      rect(x - 10, y + 6, 20, 6, colour.star) +
      rect(x - 10, y + 56, 20, 6, colour.star) +
      stroke(data`M${x} ${y + 62}V${y + 84}`, colour.star, 3)
    );
  });
  return (
    sky('evening', event) +
    houses(600, 380, site, 'evening') +
    rect(0, 598, 1200, 202, '#4B4658') +
    ellipse(600, 760, 560, 70, '#F6E7B8', 'opacity="0.1"') +
    stroke('M-20 80Q600 200 1220 80', '#C9B58A', 3) +
    hanging.join('') +
    row(children, {
      y: 748,
      scale,
      gap: 138,
      pose: (i) => (children[i]?.child ? 'wave' : 'clap'),
      holds: (i) => (children[i]?.child ? starLantern(70, -286, random, 1.15) : ''),
    })
  );
};
