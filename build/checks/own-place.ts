import { parseScripts } from './parse.ts';
import { type Check, isUnder } from './source.ts';
import { child } from './syntax.ts';

/**
 * Files that are started by themselves, so that they know where they lie also when bundled. Any
 * other module may be moved into someone else's bundle, and takes its paths as parameters.
 */
const ENTRIES = ['build', 'tests', 'db/worker.ts', 'db/cli', 'electron/desktop', 'electron/web'];

/** `import.meta.url`, `.dirname` and `.filename` are read in entry files only. */
export const ownPlace: Check = (files) =>
  parseScripts(files)
    .filter(({ path }) => !isUnder(path, ENTRIES) && !path.endsWith('.config.ts'))
    .flatMap(({ path, parsed }) =>
      parsed.nodes
        .filter((node) => node.type === 'MemberExpression' && child(node, 'object')?.type === 'MetaProperty')
        .filter((node) => ['url', 'dirname', 'filename'].includes(String(child(node, 'property')?.name)))
        .map(({ start }) => ({
          rule: 'own-place',
          path,
          line: parsed.lineOf(start),
          message: 'import.meta points elsewhere once bundled; take the path as a parameter',
        })),
    );
