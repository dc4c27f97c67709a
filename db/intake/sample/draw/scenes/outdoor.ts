import type { Random } from '../../random.ts';
import { figure } from '../figure.ts';
import { colour, shade } from '../palette.ts';
import { banner } from '../props-hall.ts';
import { broom, spade, starLantern, wateringCan } from '../props-hand.ts';
import { bicycle, bunting, hills, houseFlag, type Light, sky, townHouse, tree } from '../props-outdoor.ts';
import { circle, data, ellipse, path, place, rect, stroke } from '../svg.ts';
import { row, rowScale, type Scene, type Setting, spread, stranger } from './scene.ts';

/** A row of town houses whose feet stand at `y`. */
export function houses(y: number, tallest: number, random: Random, light: Light): string {
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

function meadow(y: number, light: Light, random: Random): string {
  const green = shade('#8FAE73', light === 'evening' ? -0.45 : 0);
  const tufts = Array.from({ length: 46 }, () => {
    const x = random.int(0, 1200);
    const at = random.int(y + 16, 796);
    return stroke(
      data`M${x - 5} ${at}L${x - 8} ${at - 12}M${x} ${at}V${at - 15}M${x + 5} ${at}L${x + 9} ${at - 11}`,
      shade(green, -0.2),
      3,
    );
  });
  return rect(0, y, 1200, 800 - y, green) + tufts.join('');
}

function sapling(x: number, y: number): string {
  const leaves = [
    [-22, -118, -40],
    [22, -132, 40],
    [-18, -158, -30],
    [18, -172, 30],
    [0, -196, 0],
  ].map(([dx, dy, turn]) =>
    ellipse(dx ?? 0, dy ?? 0, 13, 26, colour.leaf, `transform="rotate(${turn} ${dx} ${dy})"`),
  );
  const earth = ellipse(0, 2, 92, 24, '#7A5A40') + ellipse(-10, -6, 62, 16, '#8E6B4D');
  return place(x, y, earth + stroke('M0 0V-190', colour.bark, 8) + leaves.join(''));
}

/** Planting a tree: a sapling in the middle, people on both sides with spade and watering can. */
export const treePlanting: Scene = ({ people, random, light }: Setting) => {
  const half = Math.ceil(people.length / 2);
  const scale = rowScale(people.length + 1.2, 1.5);
  const places = spread(people.length, 600, 128 * scale).map((x, i) => x + (i < half ? -80 : 80) * scale);
  const figures = people.map((look, i) => {
    const x = places[i] ?? 600;
    const tool = i % 2 ? '' : spade(i < half ? 40 : -40, -4, i < half ? 8 : -8);
    const can = i % 2 ? wateringCan(x + 70 * (i < half ? 1 : -1), 760) : '';
    return figure(look, { x, y: 744, scale, pose: i % 2 ? 'clap' : 'work', holds: tool }) + can;
  });
  const count = people.length || 1;
  return (
    sky(light, random) +
    hills(470, light) +
    tree(130, 560, 1.1, random, light) +
    tree(1070, 556, 1.25, random, light) +
    tree(850, 530, 0.7, random, light) +
    meadow(545, light, random) +
    sapling(count % 2 && people.length > 1 ? 600 + 64 * scale : 600, 742) +
    figures.join('')
  );
};

/** A street of narrow houses hung with flags; nobody in particular. */
export const street: Scene = ({ random, light }: Setting) => {
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
    sky(light, random) +
    houses(590, 470, random, light) +
    rect(0, 588, 1200, 44, shade('#CDBFA6', dim)) +
    rect(0, 626, 1200, 174, shade('#A39A8C', dim)) +
    rect(0, 622, 1200, 8, shade('#8D8375', dim)) +
    [60, 380, 700, 1020].map((x) => rect(x, 716, 130, 9, shade('#EFE6D3', dim), 4)).join('') +
    tree(random.int(60, 260), 632, 1, random, light) +
    tree(random.int(920, 1120), 632, 0.95, random, light) +
    bunting(-20, 1220, 140, 70) +
    bicycle(random.int(380, 800), 660, random.pick([colour.teal, colour.seal, colour.ochre])) +
    passers.join('')
  );
};

/** Neighbours sweeping their lane. */
export const cleaning: Scene = ({ people, random, light }: Setting) => {
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
    sky(light, random) +
    houses(600, 420, random, light) +
    rect(0, 598, 1200, 202, '#BDB29F') +
    rect(0, 598, 1200, 12, '#9C917F') +
    tree(90, 640, 0.95, random, light) +
    tree(1110, 640, 0.95, random, light) +
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

/** Before the ward office, all in one row for a picture to remember. */
export const groupPortrait: Scene = ({ people, random, light }: Setting) => {
  const wall = random.pick(['#EBD3A2', '#E7C9A4', '#DCCFAF']);
  const windows = [120, 260, 400, 720, 860, 1000].map(
    (x) =>
      rect(x, 330, 84, 130, '#C8DAD6', 3) +
      rect(x + 39, 330, 6, 130, colour.white) +
      rect(x - 8, 458, 100, 10, shade(wall, -0.2)),
  );
  return (
    sky(light, random) +
    tree(60, 640, 1.5, random, light) +
    tree(1150, 640, 1.5, random, light) +
    rect(70, 280, 1060, 350, wall) +
    path('M40 284L600 176L1160 284Z', colour.brick) +
    path('M420 284L600 214L780 284Z', shade(wall, 0.2)) +
    windows.join('') +
    rect(536, 340, 128, 290, shade(colour.bark, -0.1), 4) +
    [520, 672].map((x) => rect(x, 290, 16, 340, shade(wall, 0.35))).join('') +
    banner(330, 226, 540, 84, colour.seal, random) +
    rect(0, 622, 1200, 178, '#CFC0A4') +
    [0, 1]
      .map((i) => rect(380 - i * 30, 622 + i * 16, 440 + i * 60, 16, shade('#CFC0A4', 0.15 - i * 0.1)))
      .join('') +
    row(people, { y: 752, scale: rowScale(people.length, 1.4), pose: (i) => (i % 2 ? 'folded' : 'rest') })
  );
};

/** A red ribbon before something new, and those who cut it. */
export const ribbon: Scene = ({ people, random, light }: Setting) => {
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
    sky(light, random) +
    houses(600, 430, random, light) +
    rect(0, 598, 1200, 202, '#D2C4A8') +
    bunting(-20, 1220, 70, 60) +
    banner(300, 170, 600, 120, colour.seal, random) +
    row(people, { y: 756, scale, gap: 128, pose: () => 'hold' }) +
    rect(0, y - 10, 1200, 20, colour.flag) +
    bows.join('')
  );
};

/** Mid-autumn night: children with star lanterns under the full moon. */
export const lanterns: Scene = ({ people, random }: Setting) => {
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
    sky('evening', random) +
    houses(600, 380, random, 'evening') +
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
