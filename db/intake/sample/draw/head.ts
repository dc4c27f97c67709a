import type { HairStyle, Look } from './look.ts';
import { colour, shade } from './palette.ts';
import { circle, data, ellipse, path, stroke } from './svg.ts';

/** Hair that hangs behind the neck, drawn before the body. The head's centre is (0, 0). */
export function hairBehind(look: Look): string {
  const back = shade(look.hair, -0.18);
  switch (look.style) {
    case 'long':
      return path(
        'M-31 -4C-34 -44 34 -44 31 -4C33 24 36 44 31 62C12 70 -12 70 -31 62C-36 44 -33 24 -31 -4Z',
        back,
      );
    case 'bob':
      return path(
        'M-32 -4C-36 -44 36 -44 32 -4C34 12 34 22 30 30C12 35 -12 35 -30 30C-34 22 -34 12 -32 -4Z',
        back,
      );
    case 'ponytail':
      return path('M18 -26C40 -26 46 -2 40 26C38 38 30 44 27 34C31 14 28 -4 16 -14Z', back);
    case 'pigtails':
      return ['-1', '1']
        .map(
          (side) =>
            `<g transform="scale(${side} 1)">${path('M24 -8C42 -6 46 18 38 36C30 30 28 12 22 2Z', back)}</g>`,
        )
        .join('');
    case 'perm':
      return [-27, -30, -24, 27, 30, 24]
        .map((x, i) => circle(x, [-14, 2, 16][i % 3] ?? 0, 11, back))
        .join('');
    default:
      return '';
  }
}

/** The hairline of each style that is one shape; the others are drawn from circles. */
const hairlines: Readonly<Partial<Record<HairStyle, string>>> = {
  short: 'M-28 2C-34 -47 34 -47 28 2C26 -6 25 -12 20 -17C6 -14 -8 -15 -19 -19C-25 -12 -26 -6 -28 2Z',
  parted: 'M-28 2C-36 -48 34 -50 28 2C27 -8 22 -14 10 -20C4 -12 -12 -10 -22 -12C-26 -8 -27 -4 -28 2Z',
  crew: 'M-27 -2C-31 -46 31 -46 27 -2C25 -14 20 -20 0 -21C-20 -20 -25 -14 -27 -2Z',
  receding:
    'M-28 6C-33 -16 -27 -29 -12 -32C-20 -26 -23 -16 -23 -4ZM28 6C33 -16 27 -29 12 -32C20 -26 23 -16 23 -4Z',
  fringe: 'M-28 2C-34 -47 34 -47 28 2C26 -4 25 -8 22 -10C8 -8 -8 -8 -22 -10C-25 -8 -26 -4 -28 2Z',
  bun: 'M-28 2C-34 -47 34 -47 28 2C25 -10 16 -18 2 -22C-12 -18 -24 -10 -28 2Z',
  bob: 'M-31 10C-37 -50 37 -50 31 10C29 4 27 -4 25 -10C12 -8 -4 -9 -20 -14C-26 -8 -29 2 -31 10Z',
  pigtails: 'M-31 10C-37 -50 37 -50 31 10C29 4 27 -4 25 -10C12 -8 -4 -9 -20 -14C-26 -8 -29 2 -31 10Z',
  long: 'M-30 14C-37 -50 37 -50 30 14C28 -4 20 -14 4 -22C-10 -16 -26 -8 -30 14Z',
  ponytail: 'M-30 14C-37 -50 37 -50 30 14C28 -4 20 -14 4 -22C-10 -16 -26 -8 -30 14Z',
};

const curls = [
  [-20, -22],
  [-7, -29],
  [8, -29],
  [20, -22],
  [0, -22],
  [-13, -19],
  [13, -19],
] as const;

function crown(look: Look): string {
  if (look.style === 'perm') return curls.map(([x, y]) => circle(x, y, 10.5, look.hair)).join('');
  const knot = look.style === 'bun' ? circle(0, -37, 11, shade(look.hair, -0.1)) : '';
  return knot + path(hairlines[look.style] ?? '', look.hair);
}

function eyes(look: Look): string {
  const brow = shade(look.hair, look.old ? -0.15 : 0.1);
  const lash = look.female ? 2.2 : 0;
  return [-1, 1]
    .map((side) => {
      const x = side * 10;
      const browLine = stroke(data`M${x - 5} ${-8.5}Q${x} ${-11.5} ${x + 5} ${-8.5}`, brow, 2);
      const lashLine = lash
        ? stroke(data`M${x + side * 1} ${-4.4}L${x + side * 5} ${-5.8}`, colour.ink, 1.6)
        : '';
      return (
        browLine + ellipse(x, -2, 2.7, 3.3, colour.ink) + lashLine + circle(x + 0.9, -3.2, 0.9, colour.white)
      );
    })
    .join('');
}

function spectacles(): string {
  const frame = '#5B534B';
  return (
    [-10, 10].map((x) => circle(x, -1.5, 7.6, 'none', `stroke="${frame}" stroke-width="1.8"`)).join('') +
    stroke('M-2.6 -2Q0 -3.6 2.6 -2M-17.6 -2L-25 -4M17.6 -2L25 -4', frame, 1.8)
  );
}

function mouth(look: Look): string {
  const lips = look.female ? '#B4443C' : '#8F4A38';
  if (look.smile > 0.55)
    return (
      path('M-8.5 11Q0 13 8.5 11Q6 19.5 0 19.5Q-6 19.5 -8.5 11Z', lips) +
      path('M-6.6 11.9Q0 13.4 6.6 11.9L5.4 14Q0 15 -5.4 14Z', colour.white)
    );
  return stroke('M-7 12Q0 18.5 7 12', lips, 2.4);
}

/** A face turned to the camera, with its hair. The head's centre is (0, 0), its height about 62. */
export function head(look: Look): string {
  const shadow = shade(look.skin, -0.14);
  const ears = [-26, 26].map((x) => ellipse(x, 0, 5, 7, shadow)).join('');
  const skull = path('M-26 -6C-26 -40 26 -40 26 -6C26 20 14 31 0 31C-14 31 -26 20 -26 -6Z', look.skin);
  const cheeks = [-16, 16].map((x) => circle(x, 9, 5.4, colour.rose, 'opacity="0.38"')).join('');
  const nose = stroke('M-2.2 5.5Q0.4 7.6 2.8 5.5', shadow, 2);
  const lines = look.old ? stroke('M-15 15Q-13 19 -11 21M15 15Q13 19 11 21', shadow, 1.5) : '';
  return (
    ears +
    skull +
    cheeks +
    nose +
    lines +
    mouth(look) +
    eyes(look) +
    crown(look) +
    (look.glasses ? spectacles() : '')
  );
}

/** The same head from behind. */
export function headFromBehind(look: Look): string {
  const neck = path('M-9 20H9V44H-9Z', shade(look.skin, -0.1));
  const ears = [-26, 26].map((x) => ellipse(x, 2, 5, 7, shade(look.skin, -0.1))).join('');
  const length = { long: 58, bob: 30, bun: 22, ponytail: 24, pigtails: 24 }[look.style as string] ?? 20;
  const skull = path(
    data`M-29 -4C-33 -42 33 -42 29 -4C31 ${length * 0.5} 26 ${length} 0 ${length}C-26 ${length} -31 ${length * 0.5} -29 -4Z`,
    look.hair,
  );
  const tail =
    look.style === 'ponytail'
      ? path('M-8 -14C-14 14 -12 44 0 58C12 44 14 14 8 -14Z', shade(look.hair, -0.15))
      : '';
  const knot = look.style === 'bun' ? circle(0, -20, 13, shade(look.hair, -0.15)) : '';
  const shine = stroke('M-14 -24Q0 -32 14 -24', shade(look.hair, 0.18), 3, 'opacity="0.5"');
  return neck + ears + skull + tail + knot + shine;
}
