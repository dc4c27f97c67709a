import type { Random } from '../../random.ts';
import { figure, fromBehind, type Pose } from '../figure.ts';
import { type FigurePlan, type Garment, type Look, lookOf } from '../look.ts';
import type { Light } from '../props-outdoor.ts';

/** What a scene is drawn from. */
export interface Setting {
  /** The people who have a face in the picture, from left to right. */
  readonly people: readonly Look[];
  readonly random: Random;
  /** The same for all pictures of one place: its walls, houses and trees. */
  readonly site: Random;
  /** The same for all pictures of one event: its banner, its weather. */
  readonly event: Random;
  readonly light: Light;
}

/** Draws one scene, back to front, as SVG elements. */
export type Scene = (setting: Setting) => string;

/** How a row of people stands. */
export interface Row {
  readonly y: number;
  readonly scale: number;
  /** The middle of the row; the middle of the picture if left out. */
  readonly x?: number;
  /** Between two people, before scaling. */
  readonly gap?: number;
  readonly pose?: (index: number, count: number) => Pose;
  readonly holds?: (index: number, count: number) => string;
  readonly hidden?: boolean;
}

/** The places of `count` people around `middle`. */
export function spread(count: number, middle: number, gap: number): number[] {
  return Array.from({ length: count }, (_, i) => middle + (i - (count - 1) / 2) * gap);
}

/** People side by side, from left to right, all with a face. */
export function row(people: readonly Look[], options: Row): string {
  const places = spread(people.length, options.x ?? 600, (options.gap ?? 118) * options.scale);
  return people
    .map((look, i) =>
      figure(look, {
        x: places[i] ?? 600,
        y: options.y,
        scale: options.scale,
        pose: options.pose?.(i, people.length) ?? 'folded',
        holds: options.holds?.(i, people.length) ?? '',
        hidden: options.hidden ?? false,
      }),
    )
    .join('');
}

/** The scale at which `count` people fill a row well without crowding it. */
export function rowScale(count: number, largest = 1.62): number {
  return Math.min(largest, 1080 / (count * 118 + 30));
}

/** Somebody nobody names: a figure for crowds. */
export function stranger(random: Random, garments: readonly Garment[], youngest = 22, oldest = 70): Look {
  const garment = random.pick(garments);
  const male = garment === 'suit' || garment === 'veteran';
  const female = garment === 'aodai' || garment === 'blouse';
  const sex: FigurePlan['sex'] = male ? 'male' : female || random.chance(0.5) ? 'female' : 'male';
  return lookOf({ seed: random.int(1, 1_000_000), sex, age: random.int(youngest, oldest), garment });
}

/** An audience seen from behind, in rows that grow towards the spectator. */
export function audience(
  random: Random,
  y: number,
  garments: readonly Garment[],
  rows = 2,
  ages = [22, 70],
): string {
  return Array.from({ length: rows }, (_, r) => {
    const scale = 0.86 + r * 0.3;
    const gap = 150 * scale;
    const shift = r % 2 ? gap / 2 : 0;
    const count = Math.ceil(1200 / gap) + 2;
    return Array.from({ length: count }, (__, i) =>
      fromBehind(
        stranger(random, garments, ages[0] ?? 22, ages[1] ?? 70),
        i * gap - gap / 2 - shift + random.int(-12, 12),
        y + r * 96 + random.int(-6, 6),
        scale,
      ),
    ).join('');
  }).join('');
}
