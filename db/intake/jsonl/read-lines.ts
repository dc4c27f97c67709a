import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { refused } from './refusal.ts';

/** Where a line begins: bytes from the start of the file, and the number it has, counted from 1. */
export type LineStart = { readonly offset: number; readonly line: number };
export type Line = LineStart & { readonly text: string };

/** The lines from one to another, both included. */
export type Span = { readonly from: LineStart; readonly lastLine: number };

export const WHOLE_FILE: Span = { from: { offset: 0, line: 1 }, lastLine: Number.POSITIVE_INFINITY };

const NEWLINE = 0x0a;
const READ_AT_ONCE = 256 * 1024;
/** No record can be longer; what is was never meant as lines. */
const LONGEST_LINE = 128 * 1024 * 1024;

/**
 * Lines of a UTF-8 file, in handfuls; only `\n` ends a line, since a text may hold any other kind of
 * line end. Memory holds a handful, or one long line. Fails with `import_refused` where a line is too long or no UTF-8.
 */
export async function* readLines(file: string, { from, lastLine }: Span): AsyncGenerator<Line[]> {
  const source = createReadStream(file, { start: from.offset, highWaterMark: READ_AT_ONCE });
  let { offset, line } = from;
  let begun: Buffer[] = [];
  let begunBytes = 0;
  const take = (end: Buffer): Line => {
    const bytes = begun.length === 0 ? end : Buffer.concat([...begun, end]);
    const taken = { offset, line, text: textOf(bytes, line) };
    offset += bytes.length + 1;
    line += 1;
    begun = [];
    begunBytes = 0;
    return taken;
  };
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      const lines: Line[] = [];
      let at = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0 && line <= lastLine; end = chunk.indexOf(NEWLINE, at)) {
        lines.push(take(chunk.subarray(at, end)));
        at = end + 1;
      }
      begun.push(chunk.subarray(at));
      begunBytes += chunk.length - at;
      if (begunBytes > LONGEST_LINE) throw refused(line, '', 'too_big', '');
      if (lines.length > 0) yield lines;
      if (line > lastLine) return;
    }
    if (begunBytes > 0) yield [take(Buffer.alloc(0))];
  } finally {
    source.destroy();
  }
}

/** A byte order mark is no part of the text; a carriage return at the end is white space to JSON. */
function textOf(bytes: Buffer, line: number): string {
  if (!isUtf8(bytes)) throw refused(line, '', 'not_utf8', '');
  const text = bytes.toString('utf8');
  return line === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text;
}
