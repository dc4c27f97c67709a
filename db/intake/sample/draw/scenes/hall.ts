import type { Random } from '../../random.ts';
import { colour, shade } from '../palette.ts';
import {
  banner,
  boards,
  clothTable,
  curtain,
  flagOnStaff,
  flowerPot,
  hallWindow,
  lectern,
} from '../props-hall.ts';
import { bouquet, certificate, microphone, pennant } from '../props-hand.ts';
import { data, ellipse, path, rect } from '../svg.ts';
import { audience, type Row, row, rowScale, type Scene, type Setting } from './scene.ts';

/** Walls, curtains and stage of a hall, and the banner of the day. */
function hall({ site, event }: Setting, floor = 610): string {
  const cloth = site.pick([colour.seal, colour.teal, colour.plum]);
  const bannerCloth = cloth === colour.seal ? colour.paper : colour.seal;
  const wall = site.pick([colour.cream, '#E9DDC6', '#E3DCCB']);
  const backdrop = site.pick([
    curtain(0, 0, 1200, floor, cloth),
    rect(0, 0, 1200, floor, wall) +
      hallWindow(52, 130, 130, 250) +
      hallWindow(1018, 130, 130, 250) +
      rect(0, floor - 130, 1200, 130, shade(colour.wood, 0.2)) +
      rect(0, floor - 134, 1200, 8, colour.wood),
    rect(0, 0, 1200, floor, shade(colour.teal, 0.35)) +
      curtain(0, 0, 150, floor, cloth) +
      curtain(1050, 0, 150, floor, cloth),
  ]);
  const valance = Array.from({ length: 8 }, (_, i) =>
    path(data`M${i * 150} 0H${i * 150 + 150}Q${i * 150 + 75} 84 ${i * 150} 0Z`, shade(cloth, -0.1)),
  ).join('');
  return (
    backdrop +
    valance +
    banner(230, 74, 740, 150, bannerCloth, event) +
    boards(floor, 800 - floor, site.pick([colour.wood, '#B98A5E', '#9C6E4A']))
  );
}

function potsInFront(random: Random): string {
  return Array.from({ length: 9 }, (_, i) => flowerPot(60 + i * 135, 806, random, 0.86)).join('');
}

function certificateOrFlowers(random: Random, share: number): NonNullable<Row['holds']> {
  return () => (random.chance(share) ? bouquet(0, -168, random, 0.9) : certificate(0, -172, 0.92));
}

/** People on the stage who show what they have been given. */
export const stageRow: Scene = ({ people, random, ...where }: Setting) =>
  hall({ people, random, ...where }) +
  flagOnStaff(118, 640, 1.2) +
  row(people, {
    y: 716,
    scale: rowScale(people.length, 1.45),
    pose: () => 'hold',
    holds: certificateOrFlowers(random, 0.25),
  }) +
  potsInFront(random);

/** Two people in the middle: one hands over, one receives; the others stand by and clap. */
export const handover: Scene = ({ people, random, ...where }: Setting) => {
  const giver = Math.max(0, Math.floor(people.length / 2) - 1);
  const gift = random.chance(0.2) ? pennant : certificate;
  const scale = rowScale(people.length, 1.66);
  return (
    hall({ people, random, ...where }, 640) +
    flagOnStaff(92, 680, 1.25) +
    flowerPot(1110, 700, random, 1.4) +
    row(people, {
      y: 752,
      scale,
      gap: 132,
      pose: (i) => (i === giver ? 'offerRight' : i === giver + 1 ? 'offerLeft' : i < giver ? 'clap' : 'hold'),
      holds: (i) => {
        if (i === giver + 1) return gift(-64, -178, 0.86);
        return i > giver + 1 ? bouquet(0, -168, random, 0.9) : '';
      },
    })
  );
};

/** One speaker at the desk, the audience from behind. */
export const speech: Scene = ({ people, random, ...where }: Setting) => {
  const x = random.pick([330, 860]);
  return (
    hall({ people, random, ...where }, 560) +
    flagOnStaff(x < 600 ? 1040 : 150, 600, 1.1) +
    row(people, { y: 640, x, scale: 1.36, pose: () => 'speak' }) +
    lectern(x, 640, 1.12) +
    microphone(x - 42, 404, 54) +
    audience(random, 700, ['shirt', 'blouse', 'aodai', 'veteran', 'suit'], 2)
  );
};

/** Those who lead the meeting, behind a long table. */
export const presidium: Scene = ({ people, random, ...where }: Setting) => {
  const count = people.length;
  const w = Math.min(1080, 210 * count + 150);
  const scale = rowScale(count, 1.3);
  const cloth = random.pick([colour.seal, colour.moss, colour.navy, '#7A3B34']);
  return (
    hall({ people, random, ...where }, 600) +
    flagOnStaff(70, 640, 1.15) +
    row(people, {
      y: 700,
      scale,
      gap: (w * 0.84) / count / scale,
      pose: (i) => (i % 2 ? 'hold' : 'folded'),
      hidden: true,
    }) +
    ellipse(600, 742, w / 2 + 30, 16, colour.ink, 'opacity="0.16"') +
    clothTable(600 - w / 2, 566, w, 176, cloth, count) +
    potsInFront(random)
  );
};

/** Somebody in the hall stands up and speaks; the others listen. */
export const discussion: Scene = ({ people, random, ...where }: Setting) =>
  hall({ people, random, ...where }, 520) +
  audience(random, 560, ['shirt', 'blouse', 'aodai', 'suit', 'polo'], 1) +
  row(people, { y: 800, scale: 1.32, gap: 250, pose: (i) => (i % 2 ? 'folded' : 'speak'), hidden: true }) +
  audience(random, 742, ['shirt', 'blouse', 'aodai', 'suit', 'polo'], 1);
