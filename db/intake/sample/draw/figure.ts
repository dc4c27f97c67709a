import { clothes, groundShadow, shortSleeved } from './garment.ts';
import { hairBehind, head, headFromBehind } from './head.ts';
import type { Look } from './look.ts';
import { colour, shade } from './palette.ts';
import { circle, data, path, place, rect, stroke } from './svg.ts';

/** Where the two hands are, seen from the front: left of the picture, right of the picture. */
export type Pose =
  | 'rest'
  | 'folded'
  | 'hold'
  | 'offerRight'
  | 'offerLeft'
  | 'wave'
  | 'clap'
  | 'speak'
  | 'work'
  | 'carry';

interface Arm {
  readonly elbow: readonly [number, number];
  readonly hand: readonly [number, number];
}

const poses: Record<Pose, readonly [Arm, Arm]> = {
  rest: [
    { elbow: [-47, -176], hand: [-44, -128] },
    { elbow: [47, -176], hand: [44, -128] },
  ],
  folded: [
    { elbow: [-50, -178], hand: [-6, -146] },
    { elbow: [50, -178], hand: [6, -144] },
  ],
  hold: [
    { elbow: [-52, -180], hand: [-32, -160] },
    { elbow: [52, -180], hand: [32, -160] },
  ],
  offerRight: [
    { elbow: [-14, -172], hand: [56, -176] },
    { elbow: [50, -184], hand: [84, -166] },
  ],
  offerLeft: [
    { elbow: [-50, -184], hand: [-84, -166] },
    { elbow: [14, -172], hand: [-56, -176] },
  ],
  wave: [
    { elbow: [-47, -176], hand: [-44, -128] },
    { elbow: [64, -232], hand: [70, -290] },
  ],
  clap: [
    { elbow: [-52, -184], hand: [-8, -192] },
    { elbow: [52, -184], hand: [8, -194] },
  ],
  speak: [
    { elbow: [-50, -180], hand: [-34, -150] },
    { elbow: [58, -190], hand: [84, -222] },
  ],
  work: [
    { elbow: [-46, -180], hand: [-4, -168] },
    { elbow: [50, -180], hand: [34, -132] },
  ],
  carry: [
    { elbow: [-50, -178], hand: [-20, -148] },
    { elbow: [50, -178], hand: [20, -148] },
  ],
};

function arm(look: Look, side: -1 | 1, { elbow, hand }: Arm): string {
  const cloth = shade(look.main, side === 1 ? -0.1 : -0.04);
  const [ex, ey] = elbow;
  const [hx, hy] = hand;
  const upper = data`M${side * 31} -224Q${(side * 31 + ex) / 2 + side * 5} ${(ey - 224) / 2} ${ex} ${ey}`;
  const lower = data`L${hx} ${hy}`;
  const palm = circle(hx, hy, 9, look.skin);
  if (shortSleeved(look)) {
    const bare = shade(look.skin, side === 1 ? -0.06 : 0);
    return stroke(upper + lower, bare, 15) + stroke(upper, cloth, 22) + palm;
  }
  return stroke(upper + lower, cloth, 20) + palm;
}

/** How a figure stands: where its feet are, how large it is, what the arms do and hold. */
export interface Stance {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly pose: Pose;
  /** Drawn between body and hands, in the figure's own measure (see `clothes`). */
  readonly holds?: string;
  /** No shadow, for somebody behind a table. */
  readonly hidden?: boolean;
}

function proportions(look: Look): { readonly body: string; readonly head: string } {
  if (look.child) return { body: 'scale(0.66 0.62)', head: 'translate(0 -170) scale(0.9)' };
  return { body: `scale(${look.build.toFixed(3)} 1)`, head: 'translate(0 -276)' };
}

/** Somebody facing the camera. An adult is about 312 high before scaling, a child about 200. */
export function figure(look: Look, stance: Stance): string {
  const [left, right] = poses[stance.pose];
  const shape = proportions(look);
  const body = `<g transform="${shape.body}">${clothes(look)}${stance.holds ?? ''}${arm(look, -1, left)}${arm(look, 1, right)}</g>`;
  const behind = `<g transform="${shape.head}">${hairBehind(look)}</g>`;
  const face = `<g transform="${shape.head}">${head(look)}</g>`;
  return place(
    stance.x,
    stance.y,
    (stance.hidden ? '' : groundShadow()) + behind + body + face,
    stance.scale,
  );
}

/** Somebody on a chair from behind; (x, y) is the height of the shoulders. `seated` false leaves the chair out. */
export function fromBehind(look: Look, x: number, y: number, scale: number, seated = true): string {
  const cloth = shade(look.main, -0.06);
  const chair = rect(-46, 16, 92, 130, '#8C6748', 14) + rect(-34, 28, 68, 106, '#A0795A', 8);
  const shoulders =
    path('M-62 44C-62 -2 -44 -22 -16 -30H16C44 -22 62 -2 62 44L56 150H-56Z', cloth) + (seated ? chair : '');
  const scarf = look.garment === 'pupil' ? path('M-26 -34Q0 -22 26 -34L0 14Z', colour.flag) : '';
  const seam = scarf || stroke('M-16 -30Q0 -22 16 -30', shade(look.main, -0.2), 3);
  const crown = `<g transform="translate(0 -66)">${headFromBehind(look)}</g>`;
  return place(x, y, shoulders + seam + crown, scale);
}
