import { boundaries } from './boundaries.ts';
import { cycles } from './cycles.ts';
import { fileSize } from './file-size.ts';
import { functionSize } from './function-size.ts';
import { looseEnds } from './loose-ends.ts';
import { names } from './names.ts';
import { noConsole } from './no-console.ts';
import { ownPlace } from './own-place.ts';
import { projectReferences } from './project-references.ts';
import { roomReadmes } from './room-readmes.ts';
import type { Check } from './source.ts';
import { sqlPlace } from './sql-place.ts';
import { unusedExports, unusedFiles } from './unused.ts';
import { unusedPackages } from './unused-packages.ts';
import { vietnameseOutsideText } from './vietnamese.ts';

/** The rules of the house, by name: each is tried on the real tree in `tests/build/house.test.ts`. */
export const houseRules: Readonly<Record<string, Check>> = {
  boundaries,
  cycles,
  'file-size': fileSize,
  'function-size': functionSize,
  'loose-ends': looseEnds,
  names,
  'no-console': noConsole,
  'own-place': ownPlace,
  'project-references': projectReferences,
  'room-readmes': roomReadmes,
  'sql-place': sqlPlace,
  'unused-exports': unusedExports,
  'unused-files': unusedFiles,
  'unused-packages': unusedPackages,
  'vietnamese-outside-text': vietnameseOutsideText,
};
