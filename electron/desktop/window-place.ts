import type { WindowPlace } from '../shared/settings.ts';

export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const SMALLEST = { width: 1024, height: 640 };
const USUAL = { width: 1366, height: 860 };
/** So much of the title bar must be on some screen that a person can take hold of it. */
const HOLD = { width: 120, height: 32 };

/** How small a window may be made; a screen of 1366 × 768 at 150 % has less room than the page would like. */
export function smallestSize(screens: readonly Area[]): Pick<Area, 'width' | 'height'> {
  const width = Math.min(SMALLEST.width, ...screens.map((screen) => screen.width));
  const height = Math.min(SMALLEST.height, ...screens.map((screen) => screen.height));
  return { width, height };
}

/**
 * Where a window opens: where it was, if a screen still shows its title bar, no larger than that; else in the middle, no
 * larger than the first. Scaling may have been changed since.
 */
export function openingPlace(remembered: WindowPlace | null, screens: readonly Area[]): Partial<Area> {
  const [first] = screens;
  if (!first) return USUAL;
  const { width, height } = remembered ?? USUAL;
  const size = { width: Math.min(width, first.width), height: Math.min(height, first.height) };
  if (!remembered) return size;
  const { x, y } = remembered;
  const there = screens.find((screen) => canBeHeld(remembered, screen));
  if (!there) return size;
  return { x, y, width: Math.min(width, there.width), height: Math.min(height, there.height) };
}

function canBeHeld({ x, y, width }: WindowPlace, screen: Area): boolean {
  const visible = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return visible >= HOLD.width && y >= screen.y && y + HOLD.height <= screen.y + screen.height;
}
