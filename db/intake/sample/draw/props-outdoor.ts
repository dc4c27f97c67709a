import type { Random } from '../random.ts';
import { colour, shade } from './palette.ts';
import { circle, data, ellipse, path, place, rect, starPath, stroke } from './svg.ts';

/** The part of the day decides the light out of doors. */
export type Light = 'morning' | 'afternoon' | 'evening';

const skies: Record<Light, readonly [string, string]> = {
  morning: ['#BFD8DA', '#F7EBD3'],
  afternoon: ['#D3DCCB', '#F6DDB2'],
  evening: ['#2E3A55', '#8C6A74'],
};

/** Sky with sun or moon and a few clouds. */
export function sky(light: Light, random: Random): string {
  const [top, foot] = skies[light];
  const gradient = `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="0.75" stop-color="${foot}"/></linearGradient></defs>`;
  const x = random.int(180, 1020);
  const disc =
    light === 'evening'
      ? circle(x, 150, 92, '#F6E7B8', 'opacity="0.16"') + circle(x, 150, 58, '#F6E7B8')
      : circle(x, 165, 96, '#FFF3D0', 'opacity="0.5"') +
        circle(x, 165, 58, light === 'morning' ? '#F6D98F' : '#EDB25C');
  const clouds =
    light === 'evening'
      ? stars(random)
      : [0, 1, 2].map((i) => cloud(random.int(40, 300) + i * 380, random.int(70, 220), random)).join('');
  return `${gradient}${rect(0, 0, 1200, 800, 'url(#sky)')}${disc}${clouds}`;
}

function stars(random: Random): string {
  return Array.from({ length: 34 }, () =>
    circle(
      random.int(10, 1190),
      random.int(10, 330),
      random.pick([1.4, 1.8, 2.6]),
      '#F6E7B8',
      'opacity="0.75"',
    ),
  ).join('');
}

function cloud(x: number, y: number, random: Random): string {
  const puffs = [0, 44, 92, 130].map((dx, i) =>
    ellipse(x + dx, y - (i % 2) * 14, 46, 22 + random.int(0, 8), colour.white),
  );
  return `<g opacity="0.75">${puffs.join('')}</g>`;
}

/** Rolling hills along the horizon at `y`. */
export function hills(y: number, light: Light): string {
  const dim = light === 'evening' ? -0.45 : 0;
  return (
    path(
      data`M0 ${y}C180 ${y - 110} 340 ${y - 70} 520 ${y - 20}C720 ${y - 120} 960 ${y - 90} 1200 ${y - 30}V800H0Z`,
      shade('#B4C4A2', dim),
    ) +
    path(
      data`M0 ${y + 30}C220 ${y - 40} 420 ${y + 20} 640 ${y + 10}C860 ${y - 40} 1060 ${y + 10} 1200 ${y - 4}V800H0Z`,
      shade(colour.sage, dim),
    )
  );
}

/** A round-crowned tree whose trunk stands at (x, y), about 300 high. */
export function tree(x: number, y: number, scale: number, random: Random, light: Light = 'morning'): string {
  const dim = light === 'evening' ? -0.4 : 0;
  const green = shade(random.pick([colour.leaf, colour.moss, '#7E9B62']), dim);
  const crown = [
    [0, -232, 78],
    [-58, -190, 58],
    [58, -186, 60],
    [-22, -160, 56],
    [30, -156, 52],
  ];
  const balls = crown.map(([dx, dy, r]) => circle(dx ?? 0, dy ?? 0, r ?? 0, green)).join('');
  const lit =
    circle(-20, -246, 46, shade(green, 0.12), 'opacity="0.8"') +
    circle(-64, -200, 30, shade(green, 0.12), 'opacity="0.8"');
  const blooms = random.chance(0.4)
    ? Array.from({ length: 16 }, () =>
        circle(random.int(-92, 92), random.int(-270, -130), 6, shade(colour.flag, dim * 0.6)),
      ).join('')
    : '';
  const trunk =
    path('M-13 0C-8 -60 -10 -110 -8 -150H10C10 -110 10 -60 17 0Z', shade(colour.bark, dim)) +
    stroke('M0 -110L34 -160', shade(colour.bark, dim), 9);
  return place(
    x,
    y,
    ellipse(2, 0, 70, 9, colour.ink, 'opacity="0.14"') + trunk + balls + lit + blooms,
    scale,
  );
}

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
