import { collar, legs, skirt, torsoPath } from './cloth.ts';
import { shirt } from './everyday.ts';
import type { Look } from './look.ts';
import { colour, shade } from './palette.ts';
import { circle, path, rect, starPath, stroke } from './svg.ts';

/** The blue shirt of the youth union. */
export function youth(look: Look): string {
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

/** The uniform of a veteran with medals. */
export function veteran(look: Look): string {
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

/** A white coat with a stethoscope. */
export function coat(): string {
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

/** White shirt and red scarf. */
export function pupil(look: Look): string {
  const lower = look.female ? skirt('#3E5573', look.skin) : legs('#3E5573', '#3A342F');
  return (
    lower +
    path(torsoPath, colour.white) +
    stroke('M0 -210V-138', '#DDD5C6', 1.8) +
    collar('#F1EADC') +
    path('M-15 -240L0 -216L15 -240L9 -243H-9ZM-5 -220L-14 -184L0 -214L14 -184L5 -220Z', colour.flag)
  );
}
