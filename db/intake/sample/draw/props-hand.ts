import type { Random } from '../random.ts';
import { colour, shade } from './palette.ts';
import { circle, data, ellipse, path, place, rect, starPath, stroke, turn } from './svg.ts';

/** A framed certificate about 92 × 66, its centre at (x, y): cream, a gold border, a red seal, grey lines. */
export function certificate(x: number, y: number, scale = 1): string {
  const lines = [-10, 0, 9].map((dy, i) => rect(-22 + i * 3, dy, 44 - i * 6, 3, '#B9AC93', 1)).join('');
  const content =
    rect(-46, -33, 92, 66, colour.wood, 3) +
    rect(-42, -29, 84, 58, colour.white, 1) +
    rect(-38, -25, 76, 50, 'none', 1, `stroke="${colour.gold}" stroke-width="2"`) +
    rect(-20, -20, 40, 5, colour.seal, 2) +
    lines +
    circle(22, 15, 6, 'none', `stroke="${colour.seal}" stroke-width="2.2"`);
  return place(x, y, content, scale);
}

/** An emulation flag on its gold fringe, about 84 × 60, its centre at (x, y). */
export function pennant(x: number, y: number, scale = 1): string {
  const fringe = Array.from({ length: 11 }, (_, i) => rect(-42 + i * 8, 27, 4, 8, colour.ochre)).join('');
  const content =
    fringe +
    rect(-44, -31, 88, 60, colour.flag, 2) +
    rect(-39, -26, 78, 50, 'none', 1, `stroke="${colour.star}" stroke-width="2.4"`) +
    path(starPath(0, -8, 10), colour.star) +
    rect(-24, 8, 48, 4, colour.star, 2) +
    rect(-16, 16, 32, 4, colour.star, 2);
  return place(x, y, content, scale);
}

/** A bouquet held at (x, y): blossoms above a paper cone. */
export function bouquet(x: number, y: number, random: Random, scale = 1): string {
  const tint = random.pick([colour.rose, colour.terracotta, colour.star, '#E6B7B0', '#F0E3C8']);
  const leaves = [-26, -9, 9, 26].map((dx) => ellipse(dx, -34, 10, 15, colour.leaf)).join('');
  const heads = [
    [-20, -34],
    [0, -42],
    [20, -34],
    [-10, -24],
    [11, -24],
  ].map(([dx, dy], i) => blossom(dx ?? 0, dy ?? 0, 12, i % 2 ? shade(tint, 0.25) : tint));
  const cone = path('M-26 -20Q0 -8 26 -20L7 30H-7Z', '#EFD9C8') + path('M0 -13L26 -20L7 30H0Z', '#E2C5B0');
  const bow = path('M0 14L-14 6V22ZM0 14L14 6V22Z', colour.seal) + circle(0, 14, 4, colour.brick);
  return place(x, y, leaves + heads.join('') + cone + bow, scale);
}

/** One round flower with a lighter heart. */
export function blossom(x: number, y: number, r: number, tint: string): string {
  const petals = [0, 72, 144, 216, 288].map((degrees) =>
    turn(degrees, x, y, circle(x, y - r * 0.5, r * 0.56, tint)),
  );
  return petals.join('') + circle(x, y, r * 0.36, shade(tint, -0.28));
}

/** A paper gift bag hanging from a hand at (x, y). */
export function giftBag(x: number, y: number, random: Random, scale = 1): string {
  const tint = random.pick([colour.seal, colour.ochre, colour.teal, colour.terracotta]);
  const content =
    stroke('M-10 12Q0 -14 10 12', colour.bark, 3) +
    path('M-24 12H24L27 64H-27Z', tint) +
    path('M8 12H24L27 64H12Z', shade(tint, -0.14)) +
    path(starPath(-4, 38, 11), colour.star);
  return place(x, y, content, scale);
}

/** A spade standing on the ground at (x, y), 190 high. */
export function spade(x: number, y: number, lean = 0): string {
  const content =
    stroke('M0 -36V-186', colour.wood, 9) +
    stroke('M-14 -188H14', colour.wood, 9) +
    path('M-18 -52H18V-18Q0 12 -18 -18Z', colour.slate);
  return place(x, y, turn(lean, 0, 0, content));
}

/** A watering can, its base at (x, y). */
export function wateringCan(x: number, y: number, tint: string = colour.teal): string {
  const content =
    stroke('M-34 -44Q-56 -40 -40 -12', shade(tint, -0.2), 7) +
    stroke('M30 -16L66 -52', tint, 10) +
    ellipse(68, -55, 15, 7, shade(tint, 0.2), 'transform="rotate(42 68 -55)"') +
    path('M-36 -48H34L30 0H-32Z', tint) +
    path('M14 -48H34L30 0H14Z', shade(tint, -0.14)) +
    ellipse(-1, -48, 35, 6, shade(tint, -0.25));
  return place(x, y, content);
}

/** A bamboo broom standing at (x, y), 200 high. */
export function broom(x: number, y: number, lean = 0): string {
  const bristles = [-22, -12, 0, 12, 22]
    .map((dx) => stroke(data`M0 -58L${dx} -2`, shade(colour.ochre, -0.1), 8))
    .join('');
  return place(
    x,
    y,
    turn(
      lean,
      0,
      0,
      stroke('M0 -50V-200', colour.wood, 8) + bristles + rect(-9, -70, 18, 16, colour.bark, 3),
    ),
  );
}

/** A microphone on its stand, the foot at (x, y). */
export function microphone(x: number, y: number, h: number): string {
  const content =
    ellipse(0, 0, 20, 5, '#3B3733') +
    stroke(data`M0 0V${-h + 16}`, '#4A4540', 5) +
    rect(-7, -h - 6, 14, 26, '#2F2B28', 7);
  return place(x, y, content);
}

/** A five-pointed paper lantern on a stick; (x, y) is the hand that holds it. */
export function starLantern(x: number, y: number, random: Random, scale = 1): string {
  const tint = random.pick([colour.flag, colour.ochre, '#D9656A', colour.teal, '#C2557F']);
  const tails = [-18, 18].map((dx) => stroke(data`M${dx} -52L${dx + 3} -30`, colour.star, 4)).join('');
  const content =
    circle(0, -78, 66, colour.star, 'opacity="0.22"') +
    stroke('M0 0V-50', colour.bark, 5) +
    circle(0, -78, 42, 'none', `stroke="${colour.star}" stroke-width="4"`) +
    path(starPath(0, -78, 42), tint) +
    path(starPath(0, -78, 22), colour.star) +
    tails;
  return place(x, y, content, scale);
}
