import { colour, shade } from '../palette.ts';
import { clothTable, flowerPot } from '../props-hall.ts';
import { giftBag } from '../props-hand.ts';
import { hills, sky, tree } from '../props-outdoor.ts';
import { circle, data, path, rect, stroke } from '../svg.ts';
import { row, rowScale, type Scene, type Setting } from './scene.ts';

/** A stand where doctors see the old people of the ward. */
export const healthStand: Scene = ({ people, site, event, light }: Setting) => {
  const stripes = Array.from({ length: 12 }, (_, i) =>
    path(
      data`M${120 + i * 80} 250H${200 + i * 80}V310Q${160 + i * 80} 342 ${120 + i * 80} 310Z`,
      i % 2 ? colour.white : colour.teal,
    ),
  );
  const cross =
    circle(600, 196, 50, colour.white) +
    rect(588, 162, 24, 68, colour.flag, 3) +
    rect(566, 184, 68, 24, colour.flag, 3);
  const scale = rowScale(people.length, 1.4);
  return (
    sky(light, event) +
    hills(500, light) +
    tree(60, 620, 1.2, site, light) +
    tree(1150, 620, 1.2, site, light) +
    rect(0, 600, 1200, 200, '#CDBE9F') +
    rect(136, 250, 14, 400, colour.white) +
    rect(1050, 250, 14, 400, colour.white) +
    rect(150, 250, 900, 360, '#E4EBE6') +
    path('M100 252L250 130H950L1100 252Z', colour.teal) +
    path('M600 130H950L1100 252H600Z', shade(colour.teal, -0.08)) +
    stripes.join('') +
    cross +
    row(people, {
      y: 740,
      scale,
      gap: 150,
      pose: (i) => (people[i]?.garment === 'coat' ? 'hold' : 'folded'),
      hidden: true,
    }) +
    clothTable(230, 610, 740, 150, site.pick([colour.white, colour.mist, colour.sage]), 0) +
    medicines(300, 606)
  );
};

function medicines(x: number, y: number): string {
  const boxes = [0, 70, 300, 420].map(
    (dx, i) =>
      rect(
        x + dx,
        y - 34,
        54,
        36,
        [colour.teal, colour.apricot, colour.sage, colour.rose][i] ?? colour.teal,
        3,
      ) +
      rect(x + dx + 20, y - 26, 14, 4, colour.white) +
      rect(x + dx + 25, y - 31, 4, 14, colour.white),
  );
  const cuff =
    circle(x + 210, y - 20, 22, colour.white, `stroke="${colour.slate}" stroke-width="5"`) +
    stroke(data`M${x + 210} ${y - 20}L${x + 220} ${y - 30}`, colour.seal, 3);
  return boxes.join('') + cuff;
}

/** At a household's door: a gift is brought. */
export const homeVisit: Scene = ({ people, random, site, event, light }: Setting) => {
  const wall = site.pick(['#E7C79D', '#DDC9A8', '#D9D3BC']);
  return (
    sky(light, event) +
    tree(1100, 640, 1.5, site, light) +
    rect(0, 180, 980, 460, wall) +
    path('M-40 190L150 90H850L1040 190Z', colour.brick) +
    Array.from({ length: 12 }, (_, i) =>
      stroke(data`M${i * 64 + 160} 94L${i * 64 + 140} 188`, shade(colour.brick, -0.14), 3),
    ).join('') +
    rect(360, 260, 230, 380, shade(colour.bark, -0.05)) +
    rect(372, 272, 100, 368, shade(colour.wood, 0.05)) +
    rect(478, 272, 100, 368, shade(colour.wood, -0.05)) +
    rect(80, 290, 190, 170, '#CFE0DB', 4) +
    rect(68, 284, 20, 182, colour.moss) +
    rect(262, 284, 20, 182, colour.moss) +
    rect(690, 290, 190, 170, '#CFE0DB', 4) +
    rect(678, 284, 20, 182, colour.moss) +
    rect(872, 284, 20, 182, colour.moss) +
    rect(0, 632, 1200, 168, '#C8AE86') +
    rect(0, 626, 1000, 14, shade(wall, -0.25)) +
    flowerPot(60, 690, random, 1.3) +
    flowerPot(1010, 700, random, 1.5) +
    row(people, {
      y: 760,
      scale: rowScale(people.length, 1.56),
      gap: 132,
      pose: (i) => (i === 0 ? 'offerRight' : i === 1 ? 'offerLeft' : 'folded'),
      holds: (i) => (i === 1 ? giftBag(-66, -186, random, 1.05) : ''),
    })
  );
};
