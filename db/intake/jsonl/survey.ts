import { stat } from 'node:fs/promises';
import type { InterchangeRecord } from '#contract';
import { AgentOrder } from './agent-order.ts';
import type { LineStart, Span } from './read-lines.ts';

type Kind = InterchangeRecord['kind'];

/** Order in which kinds are written, so that what is pointed at is there first; agents take several rounds of their own. */
const STAGES: readonly (readonly Kind[])[] = [
  ['body', 'person', 'household'],
  ['event', 'fonds'],
  ['dossier'],
  ['minutes', 'photo', 'commendation', 'document'],
  ['link'],
];
const STAGE_OF = new Map(STAGES.flatMap((kinds, stage) => kinds.map((kind) => [kind, stage] as const)));

/**
 * What the first reading of a file has found: how many records there are, and which lines are to be written in which
 * pass. It keeps a byte for each line.
 */
export class Survey {
  readonly #spans: (Span | undefined)[] = STAGES.map(() => undefined);
  readonly #order = new AgentOrder();
  #stageOfLine = new Uint8Array(1024);
  #rounds = 1;
  total = 0;

  /** Takes note of a record; `isRead` tells whether an id stood on a line before. */
  add(record: InterchangeRecord, { offset, line }: LineStart, isRead: (id: string) => boolean): void {
    const stage = STAGE_OF.get(record.kind) ?? 0;
    this.#spans[stage] = { from: this.#spans[stage]?.from ?? { offset, line }, lastLine: line };
    if (line >= this.#stageOfLine.length) {
      const longer = new Uint8Array(line * 2);
      longer.set(this.#stageOfLine);
      this.#stageOfLine = longer;
    }
    this.#stageOfLine[line] = stage;
    this.#order.add(record, line, isRead);
    this.total += 1;
  }

  /** To be called when all has been read; fails where agents point at each other in a circle. */
  settle(isInFile: (id: string) => boolean): void {
    this.#order.settle(isInFile);
    this.#rounds = this.#order.rounds;
  }

  get passes(): number {
    return this.#rounds + STAGES.length - 1;
  }

  /** The lines between which the records of a pass lie; undefined where there are none. */
  spanOf(pass: number): Span | undefined {
    return this.#spans[this.#stageOf(pass)];
  }

  isOfPass(pass: number, line: number): boolean {
    const stage = this.#stageOf(pass);
    return this.#stageOfLine[line] === stage && (stage > 0 || this.#order.roundOf(line) === pass);
  }

  #stageOf(pass: number): number {
    return Math.max(0, pass - this.#rounds + 1);
  }
}

/** What tells one state of a file from another: its length and when it was written. */
export async function fileMark(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return `${size} ${mtimeMs}`;
}
