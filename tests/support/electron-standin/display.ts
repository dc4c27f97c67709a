/** A rectangle in device independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The one screen there is: that of a common office computer. */
export const display = {
  id: 1,
  scaleFactor: 1,
  rotation: 0,
  internal: false,
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 728 },
  size: { width: 1366, height: 768 },
  workAreaSize: { width: 1366, height: 728 },
};
