import { parseScripts } from './parse.ts';
import { type Check, type Finding, isUnder } from './source.ts';
import { type Node, walk } from './syntax.ts';

const WARN_ABOVE = 40;
const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

/**
 * Functions up to 40 lines; longer ones are said, for a person to judge. What belongs to functions
 * inside does not count. Suites of tests and the SQL of migrations are lists, and left out.
 */
export const functionSize: Check = (files) =>
  parseScripts(files)
    .filter(({ path }) => !isUnder(path, ['tests']) && !path.includes('/migrations/'))
    .flatMap(({ path, parsed }) =>
      parsed.nodes.filter(isFunction).flatMap((node): Finding[] => {
        const lines = ownLines(node, parsed.lineOf);
        const line = parsed.lineOf(node.start);
        if (lines <= WARN_ABOVE) return [];
        return [{ rule: 'function-size', path, line, message: `${lines} lines`, isWarning: true }];
      }),
    );

function isFunction({ type }: Node): boolean {
  return FUNCTIONS.includes(type);
}

/** Lines of a function without the lines between the first and the last of those inside it. */
function ownLines(node: Node, lineOf: (offset: number) => number): number {
  const inner = new Set<number>();
  for (const nested of walk(node)) {
    if (nested === node || !isFunction(nested)) continue;
    for (let line = lineOf(nested.start) + 1; line <= lineOf(nested.end); line++) inner.add(line);
  }
  return lineOf(node.end) - lineOf(node.start) + 1 - inner.size;
}
