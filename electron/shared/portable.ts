import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The file beside the program that makes it keep its data there: the release's ZIP brings it along. */
const MARKER = 'portable.txt';

/** Where a program that was unpacked from the ZIP keeps settings and diary; null for one that was installed. */
export function portableDataFolder(executable: string): string | null {
  const folder = dirname(executable);
  return existsSync(join(folder, MARKER)) ? join(folder, 'data') : null;
}
