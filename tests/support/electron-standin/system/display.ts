import { StrictEmitter } from '../ground/strict.ts';

/** A rectangle in device independent pixels. */
export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The one display there is: that of a common office computer. */
export const display = {
  id: 1,
  label: 'stand-in',
  scaleFactor: 1,
  rotation: 0,
  internal: false,
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 728 },
  size: { width: 1366, height: 768 },
  workAreaSize: { width: 1366, height: 728 },
};

/** `screen`. Displays never change; a test may emit what it wants. */
class Screen extends StrictEmitter {
  static override readonly apiName = 'screen';
  getPrimaryDisplay = () => display;
  getAllDisplays = () => [display];
  getDisplayMatching = () => display;
  getDisplayNearestPoint = () => display;
  getCursorScreenPoint = () => ({ x: 0, y: 0 });
}

export const screen = new Screen();
