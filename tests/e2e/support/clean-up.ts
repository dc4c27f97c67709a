import { rmSync } from 'node:fs';

/** Removes the archives that the tests of this run copied. */
function cleanUp(): void {
  if (process.env.E2E_ARCHIVES) rmSync(process.env.E2E_ARCHIVES, { recursive: true, force: true });
}

export default cleanUp;
