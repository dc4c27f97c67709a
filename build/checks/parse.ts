import { parseSync } from 'vite';
import { type Link, links, type Offer, offers } from './links.ts';
import { isScript, type SourceFile } from './source.ts';
import { type Node, walk } from './syntax.ts';

/** What the checks want to know of one script. */
export type ParsedFile = {
  readonly links: readonly Link[];
  readonly offers: readonly Offer[];
  readonly comments: readonly { readonly text: string; readonly line: number }[];
  readonly nodes: readonly Node[];
  readonly lineOf: (offset: number) => number;
};

const parsedFiles = new WeakMap<SourceFile, ParsedFile>();

/** The scripts among the files, each with its parse. Throws on a syntax error. */
export function parseScripts(files: readonly SourceFile[]): readonly (SourceFile & { parsed: ParsedFile })[] {
  return files.filter(({ path }) => isScript(path)).map((file) => ({ ...file, parsed: parseFile(file) }));
}

/** Parses one script, once for as long as its file is held. */
function parseFile(file: SourceFile): ParsedFile {
  const known = parsedFiles.get(file);
  if (known) return known;
  const { program, module, comments, errors } = parseSync(file.path, file.text);
  const [problem] = errors;
  if (problem) throw new SyntaxError(`${file.path}: ${problem.message}`);
  const lineOf = lineCounter(file.text);
  const nodes = [...walk(program)];
  const parsed: ParsedFile = {
    links: links(file.text, module, nodes, lineOf),
    offers: offers(module, lineOf),
    comments: comments.map(({ value, start }) => ({ text: value, line: lineOf(start) })),
    nodes,
    lineOf,
  };
  parsedFiles.set(file, parsed);
  return parsed;
}

function lineCounter(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    const line = ends.findIndex((end) => end >= offset);
    return (line === -1 ? ends.length : line) + 1;
  };
}
