import { drawPhoto, drawScan } from './draw/render.ts';
import type { Sample } from './sample.ts';

/** A drawn file of the sample, by the path the records name. */
export interface Drawing {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Pictures drawn side by side; no more than these are in memory. */
const lanes = 2;

/** Draws all photographs and scans of a sample, handing them on one by one in order. Stop by leaving the loop. */
export async function* drawSample(sample: Sample): AsyncGenerator<Drawing, void> {
  const tasks = [
    ...[...sample.photos].map(([path, plan]) => async () => ({ path, bytes: await drawPhoto(plan) })),
    ...[...sample.scans].map(([path, plan]) => async () => ({ path, bytes: await drawScan(plan) })),
  ];
  for (let at = 0; at < tasks.length; at += lanes) {
    yield* await Promise.all(tasks.slice(at, at + lanes).map((task) => task()));
  }
}
