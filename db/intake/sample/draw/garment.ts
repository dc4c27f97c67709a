import type { Look } from './look.ts';
import { colour, shade } from './palette.ts';
import { circle, data, ellipse, path, rect, starPath, stroke } from './svg.ts';

/** A standing figure's feet are at (0, 0), the shoulders at −238, the hips at −132. */
const torsoPath = 'M-38 -222C-36 -236 -20 -240 0 -240C20 -240 36 -236 38 -222L34 -132H-34Z';

function legs(fill: string, shoe: string): string {
  return (
    path('M-30 -140H30L26 -8H5L1 -112H-1L-5 -8H-26Z', fill) +
    path('M-1 -112L-5 -8H-8L-4 -118Z', shade(fill, -0.25)) +
    path('M-28 -9H-4V-1H-32C-33 -6 -31 -9 -28 -9ZM28 -9H4V-1H32C33 -6 31 -9 28 -9Z', shoe)
  );
}

function skirt(fill: string, skin: string): string {
  return (
    path('M-18 -60H-5L-6 -8H-16ZM18 -60H5L6 -8H16Z', skin) +
    path('M-20 -9H-4V-1H-23ZM20 -9H4V-1H23Z', '#4A3B35') +
    path('M-32 -142H32L36 -54H-36Z', fill)
  );
}

function opening(skin: string, depth: number): string {
  return path(data`M-13 -240L0 ${-240 + depth}L13 -240Z`, skin);
}

function collar(fill: string): string {
  return path('M-15 -243L0 -222L-9 -214L-22 -238ZM15 -243L0 -222L9 -214L22 -238Z', fill);
}

function suit(look: Look): string {
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

function shirt(look: Look, open = false): string {
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

function polo(look: Look): string {
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

function aodai(look: Look): string {
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

function blouse(look: Look): string {
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

function youth(look: Look): string {
  return (
    shirt({ ...look, main: '#3F6FA0' }) +
    circle(-19, -196, 6.4, colour.flag) +
    path(starPath(-19, -196, 4.4), colour.star)
  );
}

function medals(): string {
  return [-28, -19, -10]
    .map(
      (x) =>
        rect(x, -200, 7, 8, x === -19 ? colour.star : colour.flag) + circle(x + 3.5, -187, 4.6, colour.ochre),
    )
    .join('');
}

function veteran(look: Look): string {
  const { main } = look;
  return (
    legs(shade(main, -0.12), '#2A2624') +
    path('M-38 -222C-36 -236 -20 -240 0 -240C20 -240 36 -236 38 -222L36 -122H-36Z', main) +
    path('M-12 -241L0 -212L12 -241Z', '#D8D3B4') +
    collar(shade(main, 0.1)) +
    rect(-19, -238, 8, 6, colour.flag, 1) +
    rect(11, -238, 8, 6, colour.flag, 1) +
    stroke('M0 -212V-124', shade(main, -0.3), 2) +
    [-196, -172, -148].map((y) => circle(4, y, 2.4, colour.ochre)).join('') +
    medals() +
    rect(-36, -150, 72, 8, shade(main, -0.35))
  );
}

function coat(): string {
  return (
    legs('#6E8C96', '#4A3B35') +
    path('M-38 -222C-36 -236 -20 -240 0 -240C20 -240 36 -236 38 -222L39 -92H-39Z', colour.white) +
    path('M-12 -241L0 -206L12 -241Z', '#8FB3B0') +
    path('M-14 -242L0 -200L-14 -212L-24 -234ZM14 -242L0 -200L14 -212L24 -234Z', '#E9E2D4') +
    stroke('M0 -200V-94', '#D8D0C0', 2) +
    rect(12, -168, 18, 22, '#EFE8DA', 2) +
    stroke('M-13 -238C-18 -200 -8 -190 -4 -180', colour.slate, 2.6) +
    circle(-4, -177, 5, colour.slate)
  );
}

function loose(look: Look): string {
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

function pupil(look: Look): string {
  const lower = look.female ? skirt('#3E5573', look.skin) : legs('#3E5573', '#3A342F');
  return (
    lower +
    path(torsoPath, colour.white) +
    stroke('M0 -210V-138', '#DDD5C6', 1.8) +
    collar('#F1EADC') +
    path('M-15 -240L0 -216L15 -240L9 -243H-9ZM-5 -220L-14 -184L0 -214L14 -184L5 -220Z', colour.flag)
  );
}

/** Everything from the shoulders down, without arms. */
export function clothes(look: Look): string {
  const neck = path('M-10 -262H10V-234C5 -228 -5 -228 -10 -234Z', shade(look.skin, -0.12));
  const drawn = {
    suit,
    shirt: (l: Look) => shirt(l),
    polo,
    aodai,
    blouse,
    youth,
    veteran,
    coat,
    loose,
    pupil,
  }[look.garment];
  return neck + drawn(look);
}

/** The colour of the sleeves. */
export function sleeve(look: Look): string {
  return look.main;
}

/** True where the lower arm is bare. */
export function shortSleeved(look: Look): boolean {
  return ['shirt', 'polo', 'pupil', 'blouse', 'youth'].includes(look.garment);
}

/** A soft shadow on the ground under somebody's feet. */
export function groundShadow(w = 52): string {
  return ellipse(0, 0, w, 9, colour.ink, 'opacity="0.13"');
}
