import { shade } from './palette.ts';
import { data, path } from './svg.ts';

/** A standing figure's feet are at (0, 0), the shoulders at -238, the hips at -132. */
export const torsoPath = 'M-38 -222C-36 -236 -20 -240 0 -240C20 -240 36 -236 38 -222L34 -132H-34Z';

/** Trousers and shoes. */
export function legs(fill: string, shoe: string): string {
  return (
    path('M-30 -140H30L26 -8H5L1 -112H-1L-5 -8H-26Z', fill) +
    path('M-1 -112L-5 -8H-8L-4 -118Z', shade(fill, -0.25)) +
    path('M-28 -9H-4V-1H-32C-33 -6 -31 -9 -28 -9ZM28 -9H4V-1H32C33 -6 31 -9 28 -9Z', shoe)
  );
}

/** A knee-long skirt, legs and shoes. */
export function skirt(fill: string, skin: string): string {
  return (
    path('M-18 -60H-5L-6 -8H-16ZM18 -60H5L6 -8H16Z', skin) +
    path('M-20 -9H-4V-1H-23ZM20 -9H4V-1H23Z', '#4A3B35') +
    path('M-32 -142H32L36 -54H-36Z', fill)
  );
}

/** Bare skin where a garment is open at the neck. */
export function opening(skin: string, depth: number): string {
  return path(data`M-13 -240L0 ${-240 + depth}L13 -240Z`, skin);
}

/** A turned-down collar. */
export function collar(fill: string): string {
  return path('M-15 -243L0 -222L-9 -214L-22 -238ZM15 -243L0 -222L9 -214L22 -238Z', fill);
}
