import { madeArchive } from './support/archives.ts';

/** Makes the archives that specs copy, each once. */
export default function beforeAll(): void {
  madeArchive('empty');
  madeArchive('sample');
}
