import { aodai, blouse, loose, polo, shirt, suit } from './everyday.ts';
import type { Garment, Look } from './look.ts';
import { colour, shade } from './palette.ts';
import { ellipse, path } from './svg.ts';
import { coat, pupil, veteran, youth } from './uniforms.ts';

/** A standing figure's feet are at (0, 0), the hips at -132, the shoulders at -238. */
const garments: Readonly<Record<Garment, (look: Look) => string>> = {
  suit,
  shirt,
  polo,
  aodai,
  blouse,
  youth,
  veteran,
  coat,
  loose,
  pupil,
};

/** Everything from the shoulders down, without arms. */
export function clothes(look: Look): string {
  const neck = path('M-10 -262H10V-234C5 -228 -5 -228 -10 -234Z', shade(look.skin, -0.12));
  return neck + garments[look.garment](look);
}

/** True where the lower arm is bare. */
export function shortSleeved(look: Look): boolean {
  return ['shirt', 'polo', 'pupil', 'blouse', 'youth'].includes(look.garment);
}

/** A soft shadow on the ground under somebody's feet. */
export function groundShadow(w = 52): string {
  return ellipse(0, 0, w, 9, colour.ink, 'opacity="0.13"');
}
