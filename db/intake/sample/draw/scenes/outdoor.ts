import type { Random } from '../../random.ts';
import { figure } from '../figure.ts';
import { colour, shade } from '../palette.ts';
import { banner } from '../props-hall.ts';
import { spade, wateringCan } from '../props-hand.ts';
import { hills, type Light, sky, tree } from '../props-outdoor.ts';
import { data, ellipse, path, place, rect, stroke } from '../svg.ts';
import { row, rowScale, type Scene, type Setting, spread } from './scene.ts';

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
export const treePlanting: Scene = ({ people, random, site, event, light }: Setting) => {
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
    sky(light, event) +
    hills(470, light) +
    tree(130, 560, 1.1, site, light) +
    tree(1070, 556, 1.25, site, light) +
    tree(850, 530, 0.7, site, light) +
    meadow(545, light, random) +
    sapling(count % 2 && people.length > 1 ? 600 + 64 * scale : 600, 742) +
    figures.join('')
  );
};

/** Before the ward office, all in one row for a picture to remember. */
export const groupPortrait: Scene = ({ people, site, event, light }: Setting) => {
  const wall = site.pick(['#EBD3A2', '#E7C9A4', '#DCCFAF']);
  const windows = [120, 260, 400, 720, 860, 1000].map(
    (x) =>
      rect(x, 330, 84, 130, '#C8DAD6', 3) +
      rect(x + 39, 330, 6, 130, colour.white) +
      rect(x - 8, 458, 100, 10, shade(wall, -0.2)),
  );
  return (
    sky(light, event) +
    tree(60, 640, 1.5, site, light) +
    tree(1150, 640, 1.5, site, light) +
    rect(70, 280, 1060, 350, wall) +
    path('M40 284L600 176L1160 284Z', colour.brick) +
    path('M420 284L600 214L780 284Z', shade(wall, 0.2)) +
    windows.join('') +
    rect(536, 340, 128, 290, shade(colour.bark, -0.1), 4) +
    [520, 672].map((x) => rect(x, 290, 16, 340, shade(wall, 0.35))).join('') +
    banner(330, 226, 540, 84, colour.seal, event) +
    rect(0, 622, 1200, 178, '#CFC0A4') +
    [0, 1]
      .map((i) => rect(380 - i * 30, 622 + i * 16, 440 + i * 60, 16, shade('#CFC0A4', 0.15 - i * 0.1)))
      .join('') +
    row(people, { y: 752, scale: rowScale(people.length, 1.4), pose: (i) => (i % 2 ? 'folded' : 'rest') })
  );
};
