import { stat } from 'node:fs/promises';
import type { InterchangeRecord } from '#contract';
import type { LineStart } from './read-lines.ts';
import { passes, passOf } from './settle.ts';

/** The lines between which the records of one pass lie. */
export type Span = { readonly from: LineStart; readonly lastLine: number };

/** What the first reading of a file has found: how many records, and which lines are for which pass. */
export class Survey {
  readonly #spans: (Span | undefined)[] = passes.map(() => undefined);
  /** The pass of each line, a byte each. */
  #passOfLine = new Uint8Array(1024);
  total = 0;

  add(record: InterchangeRecord, { offset, line }: LineStart): void {
    const pass = passOf(record.kind);
    this.#spans[pass] = { from: this.#spans[pass]?.from ?? { offset, line }, lastLine: line };
    if (line >= this.#passOfLine.length) {
      const longer = new Uint8Array(line * 2);
      longer.set(this.#passOfLine);
      this.#passOfLine = longer;
    }
    this.#passOfLine[line] = pass;
    this.total += 1;
  }

  /** Where the records of a pass lie; undefined where there are none. */
  spanOf(pass: number): Span | undefined {
    return this.#spans[pass];
  }

  isOfPass(pass: number, line: number): boolean {
    return this.#passOfLine[line] === pass;
  }
}

/** What tells one state of a file from another: its length and when it was written. */
export async function fileMark(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return `${size} ${mtimeMs}`;
}
