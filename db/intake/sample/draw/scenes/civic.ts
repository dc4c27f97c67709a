import { figure, fromBehind } from '../figure.ts';
import { colour, shade } from '../palette.ts';
import { banner, clothTable, flowerPot } from '../props-hall.ts';
import { certificate, pennant } from '../props-hand.ts';
import { sky, tree } from '../props-outdoor.ts';
import { bunting } from '../props-street.ts';
import { circle, data, ellipse, path, place, rect, starPath, stroke } from '../svg.ts';
import { row, rowScale, type Scene, type Setting, stranger } from './scene.ts';

/** The yard of the school, the flag going up, the pupils from behind. */
export const flagRaising: Scene = ({ people, random, site, event, light }: Setting) => {
  const windows = Array.from(
    { length: 8 },
    (_, i) => rect(80 + i * 136, 330, 84, 96, '#C8DAD6', 3) + rect(80 + i * 136, 474, 84, 96, '#C8DAD6', 3),
  );
  const pupils = [0, 1, 2].map((r) =>
    Array.from({ length: 11 }, (_, i) =>
      fromBehind(
        stranger(random, ['pupil'], 7, 11),
        -30 + i * 126 + r * 26,
        640 + r * 82,
        0.7 + r * 0.12,
        false,
      ),
    ).join(''),
  );
  return (
    sky(light, event) +
    tree(40, 620, 1.5, site, light) +
    tree(1170, 620, 1.4, site, light) +
    rect(50, 300, 1100, 300, '#EACF96') +
    path('M30 304L110 250H1090L1170 304Z', colour.brick) +
    rect(50, 442, 1100, 16, shade('#EACF96', -0.18)) +
    windows.join('') +
    rect(0, 596, 1200, 204, '#D3BFA0') +
    stroke('M600 640V60', colour.white, 9) +
    circle(600, 54, 11, colour.star) +
    path('M606 70C680 92 730 60 800 88C784 150 812 200 790 244C726 216 676 250 606 226Z', colour.flag) +
    path(starPath(698, 154, 44), colour.star) +
    ellipse(600, 642, 66, 12, shade('#D3BFA0', -0.2)) +
    row(people, { y: 640, x: 330, scale: 0.92, gap: 110, pose: () => 'rest' }) +
    pupils.join('')
  );
};

/** A wall of framed certificates and pennants over a cabinet of cups. */
export const awardWall: Scene = ({ people, random, site }: Setting) => {
  const wall = site.pick(['#E9DEC8', '#DFE0D2', '#E6D6C2']);
  const frames = Array.from({ length: 15 }, (_, i) => {
    const x = 160 + (i % 5) * 220;
    const y = 130 + Math.floor(i / 5) * 134;
    return random.chance(0.24) ? pennant(x, y, 1.42) : certificate(x, y, 1.5);
  });
  const cups = [220, 420, 780, 980].map((x, i) =>
    place(
      x,
      640,
      path('M-30 -84H30Q28 -34 0 -30Q-28 -34 -30 -84Z', colour.ochre) +
        stroke('M-30 -76Q-54 -60 -24 -44M30 -76Q54 -60 24 -44', colour.ochre, 6) +
        rect(-5, -34, 10, 20, colour.gold) +
        rect(-24, -16, 48, 16, colour.bark, 2),
      1 + (i % 2) * 0.16,
    ),
  );
  return (
    rect(0, 0, 1200, 800, wall) +
    Array.from({ length: 20 }, (_, i) => rect(i * 60, 0, 3, 560, shade(wall, -0.05))).join('') +
    frames.join('') +
    rect(90, 640, 1020, 160, colour.wood, 4) +
    rect(70, 628, 1060, 22, shade(colour.wood, -0.2), 4) +
    [110, 365, 620, 875]
      .map((x) => rect(x, 668, 215, 112, shade(colour.wood, 0.12), 4) + circle(x + 196, 724, 6, colour.ochre))
      .join('') +
    cups.join('') +
    row(people, { y: 860, scale: 1.5, gap: 200, pose: () => 'rest', hidden: true })
  );
};

/** Dancers with fans on a stage in the evening. */
export const stageDance: Scene = ({ people, random, event }: Setting) => {
  const dancers = people.length
    ? people
    : Array.from({ length: 5 }, () => stranger(random, ['aodai'], 18, 40));
  const fan = (x: number) =>
    place(
      x,
      -160,
      path('M0 10L-44 -44Q0 -84 44 -44Z', colour.rose) +
        stroke('M0 10L-26 -58M0 10V-66M0 10L26 -58', colour.white, 2.4),
    );
  return (
    rect(0, 0, 1200, 800, '#3A3146') +
    [200, 600, 1000]
      .map((x) => path(data`M${x - 30} 0H${x + 30}L${x + 220} 640H${x - 220}Z`, '#F6E7B8', 'opacity="0.11"'))
      .join('') +
    banner(300, 60, 600, 120, colour.plum, event) +
    bunting(-20, 1220, 200, 40) +
    rect(0, 620, 1200, 180, '#7B5A4A') +
    ellipse(600, 720, 540, 70, '#F6E7B8', 'opacity="0.14"') +
    row(dancers, {
      y: 730,
      scale: rowScale(dancers.length, 1.35),
      gap: 150,
      pose: (i) => (i % 2 ? 'hold' : 'clap'),
      holds: (i) => (i % 2 ? fan(-32) + fan(32) : fan(0)),
    }) +
    [140, 420, 780, 1060].map((x) => flowerPot(x, 806, random, 0.95)).join('')
  );
};

/** A ballot box between two rows of curtains, and the voters beside it. */
export const ballot: Scene = ({ people, random, event }: Setting) => {
  const box =
    rect(-96, -150, 192, 150, colour.flag, 4) +
    rect(-108, -166, 216, 22, shade(colour.flag, -0.16), 4) +
    rect(-36, -160, 72, 7, '#4A1F1A', 3) +
    path(starPath(0, -76, 36), colour.star) +
    rect(-24, -206, 48, 50, colour.white, 2, 'transform="rotate(-7 0 -180)"');
  const half = Math.ceil(people.length / 2);
  const voters = people.map((look, i) =>
    figure(look, {
      x: i < half ? 340 - (half - 1 - i) * 170 : 860 + (i - half) * 170,
      y: 740,
      scale: 1.4,
      pose: i < half ? 'offerRight' : 'folded',
    }),
  );
  return (
    rect(0, 0, 1200, 620, '#E6DCC6') +
    rect(0, 470, 1200, 150, shade(colour.wood, 0.25)) +
    banner(250, 70, 700, 150, colour.seal, event) +
    bunting(-20, 1220, 250, 24) +
    rect(0, 616, 1200, 184, '#B98A5E') +
    flowerPot(80, 770, random, 1.3) +
    flowerPot(1120, 770, random, 1.3) +
    clothTable(470, 640, 260, 120, colour.moss, 0) +
    place(600, 640, box, 1.1) +
    voters.join('')
  );
};
