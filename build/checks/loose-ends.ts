import { type ParsedFile, parseScripts } from './parse.ts';
import { type Check, type Finding, isUnder, type SourceFile } from './source.ts';
import { memberNames, type Node } from './syntax.ts';

const SILENCER = /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable|c8 ignore|v8 ignore/;
const REMINDER = /\b(TODO|FIXME|XXX|HACK)\b/;
const TEST_WORDS = ['it', 'test', 'describe', 'suite', 'bench'];
const LEFT_OUT_WORDS = ['only', 'skip', 'todo', 'fixme', 'fails'];

/** Nothing half-done: no `any`, no silenced compiler or linter, no reminders, no test left out. */
export const looseEnds: Check = (files) => [
  ...parseScripts(files).flatMap((file) => [
    ...file.parsed.comments.flatMap(({ text, line }) => commentEnd(file, text, line)),
    ...file.parsed.nodes.flatMap((node) => nodeEnd(file, node)),
  ]),
  ...files.filter(({ path }) => /\.(css|html|sh|ya?ml|d\.ts|sql)$/.test(path)).flatMap(textEnd),
];

function finding(path: string, line: number, message: string): Finding[] {
  return [{ rule: 'loose-ends', path, line, message }];
}

/** Tests may expect a compile error: that is how a type is tested. */
function commentEnd({ path }: SourceFile, comment: string, line: number): Finding[] {
  const silencer = SILENCER.exec(comment)?.[0];
  const isTypeTest = silencer === '@ts-expect-error' && isUnder(path, ['tests']);
  if (silencer && !isTypeTest) return finding(path, line, silencer);
  const reminder = REMINDER.exec(comment)?.[0];
  return reminder ? finding(path, line, reminder) : [];
}

function nodeEnd({ path, parsed }: SourceFile & { parsed: ParsedFile }, node: Node): Finding[] {
  const line = parsed.lineOf(node.start);
  if (node.type === 'TSAnyKeyword') return finding(path, line, 'any');
  if (node.type === 'DebuggerStatement') return finding(path, line, 'debugger');
  const [object = '', member = ''] = memberNames(node) ?? [];
  if (!TEST_WORDS.includes(object) || !LEFT_OUT_WORDS.includes(member)) return [];
  return finding(path, line, `${object}.${member}`);
}

function textEnd({ path, text }: SourceFile): Finding[] {
  return text.split('\n').flatMap((content, index) => {
    const end = (REMINDER.exec(content) ?? SILENCER.exec(content))?.[0];
    return end ? finding(path, index + 1, end) : [];
  });
}
