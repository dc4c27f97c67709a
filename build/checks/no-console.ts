import { parseScripts } from './parse.ts';
import { type Check, isUnder } from './source.ts';
import { memberNames } from './syntax.ts';

/** Places whose output a person reads: the command line, the hosts, the build, tests and benches. */
const SPEAKERS = ['db/cli', 'electron', 'build', 'tests'];

/** The archive and the renderer never print: what goes wrong is answered, not logged away. */
export const noConsole: Check = (files) =>
  parseScripts(files)
    .filter(({ path }) => !isUnder(path, SPEAKERS))
    .flatMap(({ path, parsed }) =>
      parsed.nodes
        .filter((node) => memberNames(node)?.[0] === 'console')
        .map(({ start }) => ({
          rule: 'no-console',
          path,
          line: parsed.lineOf(start),
          message: 'only the command line, the hosts and the build print',
        })),
    );
