import { parseScripts } from './parse.ts';
import { type Check, isUnder } from './source.ts';
import { child, literalText, memberNames, type Node } from './syntax.ts';

const SQL_TEXT =
  /^\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s|DELETE\s+FROM\s|REPLACE\s+INTO\s|CREATE\s+\w+\s|DROP\s+\w+\s|ALTER\s+TABLE\s|PRAGMA\s|WITH\s+\w+\s|ATTACH\s|DETACH\s|VACUUM\b|BEGIN\b|COMMIT\b|SAVEPOINT\s)/;

/** Places that may hold SQL text besides `store*.ts`: the engine, the index, migrations; and tests. */
const PLACES = ['db/engine', 'db/search', 'tests', 'build/scripts'];

/** SQL lives in stores: elsewhere nobody prepares statements or writes one out. */
export const sqlPlace: Check = (files) =>
  parseScripts(files)
    .filter(({ path }) => !mayHoldSql(path))
    .flatMap(({ path, parsed }) =>
      parsed.nodes
        .filter((node) => preparesSql(node) || isSqlText(node))
        .map(({ start }) => ({
          rule: 'sql-place',
          path,
          line: parsed.lineOf(start),
          message: 'SQL belongs in a store',
        })),
    );

function mayHoldSql(path: string): boolean {
  return isUnder(path, PLACES) || /(^|\/)store[^/]*\.ts$/.test(path) || path.includes('/migrations/');
}

/** `db.prepare(…)` or `db.exec(…)`: threads are prepared and patterns executed too, so the name decides. */
function preparesSql(node: Node): boolean {
  const [object = '', method = ''] =
    (node.type === 'CallExpression' && memberNames(child(node, 'callee'))) || [];
  return ['prepare', 'exec'].includes(method) && /^#?(db|database|connection)$/i.test(object);
}

function isSqlText(node: Node): boolean {
  return SQL_TEXT.test(literalText(node) ?? '');
}
