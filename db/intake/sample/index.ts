export { drawPhoto, drawScan, type PhotoPlan, type ScanPlan } from './draw/render.ts';
export { type Drawing, drawSample } from './drawing.ts';
export { makeSample, type Sample } from './sample.ts';
