import { join, resolve } from 'node:path';

/** The folder of the project. Every path of the build counts from here. */
export const root = resolve(import.meta.dirname, '..');

/** Everything the build makes, below one folder that may be deleted at any time. */
export const out = join(root, 'out');
