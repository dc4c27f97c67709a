import type { Random } from '../random.ts';
import { colour, shade } from './palette.ts';
import { circle, data, ellipse, path, place, rect, stroke } from './svg.ts';

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
