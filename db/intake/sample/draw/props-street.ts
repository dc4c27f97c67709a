import type { Random } from '../random.ts';
import { colour, shade } from './palette.ts';
import type { Light } from './props-outdoor.ts';
import { circle, data, ellipse, path, place, rect, starPath, stroke } from './svg.ts';

/** A slim town house with shutters, balcony and roof, its foot at (x, y). */
export function townHouse(x: number, y: number, w: number, h: number, random: Random, light: Light): string {
  const wall = random.pick(['#EBCF9C', '#E5B98E', '#D9CDB4', '#C9D3C4', '#E8D8C3', '#DDA98C', '#CFC0A4']);
  const shutter = random.pick([colour.teal, colour.moss, colour.bark, colour.slate]);
  const floors = Math.max(2, Math.round(h / 150));
  const step = h / floors;
  const rows = Array.from({ length: floors - 1 }, (_, i) =>
    upperFloor(w, -h + i * step, step, wall, shutter, light),
  ).join('');
  const roof = random.pick([
    path(data`M-8 ${-h}L${w / 2} ${-h - 46}L${w + 8} ${-h}Z`, colour.brick),
    rect(-7, -h - 16, w + 14, 18, shade(wall, -0.18)) +
      rect(w * 0.2, -h - 40, w * 0.6, 26, shade(wall, -0.08)),
    path(data`M-8 ${-h}Q${w / 2} ${-h - 60} ${w + 8} ${-h}Z`, shade(colour.terracotta, -0.1)),
  ]);
  const shop =
    rect(w * 0.12, -step + 30, w * 0.76, step - 30, shade(wall, -0.45)) +
    rect(w * 0.16, -step + 36, w * 0.34, step - 36, light === 'evening' ? '#F0CE83' : shade(wall, 0.25)) +
    awning(w, -step + 18, random);
  return place(
    x,
    y,
    roof + rect(0, -h, w, h, wall) + rect(w * 0.86, -h, w * 0.14, h, shade(wall, -0.08)) + rows + shop,
  );
}

function upperFloor(
  w: number,
  top: number,
  step: number,
  wall: string,
  shutter: string,
  light: Light,
): string {
  const glass = light === 'evening' ? '#F3D48B' : '#DCE6E0';
  const panes = [0.16, 0.56].map((share) => {
    const x = w * share;
    const pane = w * 0.28;
    return (
      rect(x, top + 26, pane, step - 58, glass, pane / 2) +
      rect(x - 9, top + 30, 9, step - 66, shutter) +
      rect(x + pane, top + 30, 9, step - 66, shutter)
    );
  });
  const rail = rect(w * 0.06, top + step - 40, w * 0.88, 6, shade(wall, -0.4));
  const bars = Array.from({ length: 9 }, (_, i) =>
    rect(w * (0.08 + i * 0.1), top + step - 40, 3, 34, shade(wall, -0.4)),
  ).join('');
  return panes.join('') + rail + bars + rect(0, top + step - 8, w, 8, shade(wall, -0.14));
}

function awning(w: number, y: number, random: Random): string {
  const tint = random.pick([colour.terracotta, colour.teal, colour.ochre, colour.seal]);
  return Array.from({ length: 6 }, (_, i) => {
    const x = w * 0.04 + (i * w * 0.92) / 6;
    const part = (w * 0.92) / 6;
    return path(
      data`M${x} ${y}H${x + part}V${y + 28}Q${x + part / 2} ${y + 42} ${x} ${y + 28}Z`,
      i % 2 ? colour.white : tint,
    );
  }).join('');
}

/** A string of small flags sagging from (x1, y) to (x2, y). */
export function bunting(x1: number, x2: number, y: number, sag: number): string {
  const tints = [colour.flag, colour.star, colour.teal, colour.terracotta, colour.white];
  const count = Math.round((x2 - x1) / 44);
  const flags = Array.from({ length: count }, (_, i) => {
    const t = (i + 0.5) / count;
    const x = x1 + (x2 - x1) * t;
    const top = y + sag * 4 * t * (1 - t);
    return path(data`M${x - 14} ${top}H${x + 14}L${x} ${top + 32}Z`, tints[i % tints.length] ?? colour.flag);
  });
  return (
    stroke(data`M${x1} ${y}Q${(x1 + x2) / 2} ${y + sag * 2} ${x2} ${y}`, colour.bark, 2.6) + flags.join('')
  );
}

/** A small flag hung from a house front; (x, y) is where its stick meets the wall. */
export function houseFlag(x: number, y: number, scale = 1): string {
  return place(
    x,
    y,
    stroke('M0 0L46 -42', colour.bark, 4) +
      path('M46 -42C62 -34 78 -36 88 -28C88 -10 90 6 86 20C72 12 58 14 46 6Z', colour.flag) +
      path(starPath(67, -9, 13), colour.star),
    scale,
  );
}

/** A bicycle with a basket, its wheels on the ground at (x, y). */
export function bicycle(x: number, y: number, tint: string): string {
  const wheel = (cx: number) =>
    circle(cx, -34, 33, 'none', `stroke="${colour.ink}" stroke-width="4"`) + circle(cx, -34, 4, colour.ink);
  const frame = stroke(
    'M-56 -34L-22 -84L34 -84L-2 -36ZM-2 -36L-28 -96M34 -84L56 -34M34 -84L30 -108',
    tint,
    5,
  );
  return place(
    x,
    y,
    ellipse(0, 0, 96, 7, colour.ink, 'opacity="0.14"') +
      wheel(-56) +
      wheel(56) +
      frame +
      stroke('M22 -110H44M-40 -98H-18', colour.ink, 6) +
      path('M44 -104H80L75 -74H48Z', colour.ochre),
  );
}
