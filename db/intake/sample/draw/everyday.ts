import { collar, legs, opening, skirt, torsoPath } from './cloth.ts';
import type { Look } from './look.ts';
import { colour, shade } from './palette.ts';
import { circle, path, rect, stroke } from './svg.ts';

/** A jacket over a white shirt, with a tie for men. */
export function suit(look: Look): string {
  const { main } = look;
  const lapel = shade(main, 0.12);
  const tie = look.female
    ? ''
    : path('M-4 -226H4L6 -168L0 -158L-6 -168Z', look.accent === colour.white ? colour.brick : colour.seal);
  return (
    legs(shade(main, -0.08), '#2A2624') +
    path('M-38 -222C-36 -236 -20 -240 0 -240C20 -240 36 -236 38 -222L37 -118H-37Z', main) +
    path('M-15 -241L0 -160L15 -241Z', colour.white) +
    tie +
    collar(colour.white) +
    path('M-18 -240L0 -154L-16 -196L-26 -206L-20 -212ZM18 -240L0 -154L16 -196L26 -206L20 -212Z', lapel) +
    stroke('M0 -154V-120', shade(main, -0.25), 2) +
    circle(-4, -142, 2.2, shade(main, -0.35)) +
    path('M14 -198H28V-194H14Z', colour.white)
  );
}

/** An office shirt, belt and trousers. */
export function shirt(look: Look, open = false): string {
  const edge = shade(look.main, -0.14);
  return (
    legs(look.trousers, '#2A2624') +
    path(torsoPath, look.main) +
    opening(look.skin, open ? 26 : 16) +
    collar(shade(look.main, -0.05)) +
    stroke('M0 -214V-140', edge, 1.8) +
    path('M12 -202H27V-184H12Z', shade(look.main, -0.08)) +
    rect(-34, -140, 68, 9, '#3B2F28') +
    rect(-6, -141, 12, 11, colour.ochre, 2)
  );
}

/** A knitted shirt with a stripe. */
export function polo(look: Look): string {
  return (
    legs(look.trousers, '#4A3B35') +
    path(torsoPath, look.main) +
    opening(look.skin, 20) +
    collar(shade(look.main, -0.16)) +
    stroke('M-34 -170H34', shade(look.main, 0.3), 7, 'opacity="0.55"')
  );
}

function blossoms(look: Look): string {
  const spots = [
    [-16, -190],
    [14, -168],
    [-12, -140],
    [16, -112],
    [-18, -86],
    [8, -60],
  ];
  return spots
    .map(([x, y], i) => {
      const r = i % 2 ? 4.6 : 3.4;
      return (
        circle(x ?? 0, y ?? 0, r, look.accent, 'opacity="0.85"') + circle(x ?? 0, y ?? 0, r * 0.4, look.main)
      );
    })
    .join('');
}

/** The long split tunic over wide trousers. */
export function aodai(look: Look): string {
  const { main } = look;
  return (
    path('M-24 -140H24L29 -6H3L0 -80L-3 -6H-29Z', '#F7F1E4') +
    path('M-29 -6H-3V0H-31ZM29 -6H3V0H31Z', '#B98A5A') +
    path(
      'M-34 -222C-32 -236 -18 -240 0 -240C18 -240 32 -236 34 -222C32 -196 26 -176 26 -160C28 -110 33 -60 33 -40C12 -33 -12 -33 -33 -40C-32 -60 -28 -110 -26 -160C-26 -176 -32 -196 -34 -222Z',
      main,
    ) +
    path('M26 -160C28 -110 32 -70 33 -40L24 -37C24 -70 22 -120 20 -160Z', shade(main, -0.13)) +
    path('M-12 -250H12L14 -234C6 -230 -6 -230 -14 -234Z', shade(main, -0.1)) +
    stroke('M4 -232Q20 -222 28 -206', shade(main, -0.22), 2) +
    blossoms(look)
  );
}

/** A blouse over a skirt or trousers. */
export function blouse(look: Look): string {
  return (
    (look.smile > 0.5 ? skirt(look.trousers, look.skin) : legs(look.trousers, '#4A3B35')) +
    path(
      'M-35 -222C-33 -236 -18 -240 0 -240C18 -240 33 -236 35 -222C33 -196 28 -180 28 -164L34 -128H-34L-28 -164C-28 -180 -33 -196 -35 -222Z',
      look.main,
    ) +
    path('M-15 -241C-12 -222 12 -222 15 -241Z', look.skin) +
    stroke('M-15 -240C-12 -221 12 -221 15 -240', shade(look.main, -0.2), 3) +
    circle(0, -217, 3.4, colour.gold)
  );
}

/** The loose buttoned suit of old people. */
export function loose(look: Look): string {
  return (
    path('M-31 -140H31L30 -10H4L0 -100L-4 -10H-30Z', shade(look.main, -0.25)) +
    path('M-26 -10H-6V-2H-29ZM26 -10H6V-2H29Z', '#4A3B35') +
    path('M-37 -222C-35 -236 -18 -240 0 -240C18 -240 35 -236 37 -222L38 -108H-38Z', look.main) +
    path('M-11 -241C-8 -226 8 -226 11 -241Z', look.skin) +
    stroke('M0 -228V-110', shade(look.main, -0.25), 2) +
    [-214, -190, -166, -142].map((y) => circle(0, y, 2.6, shade(look.main, 0.45))).join('') +
    rect(-29, -144, 20, 20, shade(look.main, -0.1), 2) +
    rect(9, -144, 20, 20, shade(look.main, -0.1), 2)
  );
}
