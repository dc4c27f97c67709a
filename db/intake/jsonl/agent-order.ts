import type { InterchangeRecord } from '#contract';
import { refused } from './refusal.ts';

type Waiting = { readonly line: number; readonly to: readonly string[] };

/**
 * In which round each agent of a file can be written, though parents and units may stand behind those that point at
 * them: within a round the order of the file holds, and nobody comes before what it points at.
 */
export class AgentOrder {
  /** Agents that point at something not yet read, or at one that does. All others are of round 0. */
  readonly #waiting = new Map<string, Waiting>();
  readonly #rounds = new Map<string, number>();
  readonly #roundOfLine = new Map<number, number>();

  /** Takes note of a record; `isRead` tells whether an id stood on a line before. */
  add(record: InterchangeRecord, line: number, isRead: (id: string) => boolean): void {
    if (record.kind !== 'person' && record.kind !== 'body' && record.kind !== 'household') return;
    const { id, parentId, positions = [] } = record;
    if (id !== undefined && id === parentId) throw refused(line, 'parentId', 'circular', id);
    const to = [parentId, ...positions.map(({ unitId }) => unitId)].filter(
      (target) => typeof target === 'string' && (!isRead(target) || this.#waiting.has(target)),
    ) as string[];
    if (to.length > 0) this.#waiting.set(id ?? `line ${line}`, { line, to });
  }

  /** Settles the rounds once the whole file is read; fails where agents point at each other in a circle. */
  settle(isInFile: (id: string) => boolean): void {
    for (const [key, { line }] of this.#waiting) {
      this.#roundOfLine.set(line, this.#roundOf(key, isInFile, new Set()));
    }
  }

  /** The round of the agent on a line. */
  roundOf = (line: number): number => this.#roundOfLine.get(line) ?? 0;

  get rounds(): number {
    return 1 + [...this.#roundOfLine.values()].reduce((highest, round) => Math.max(highest, round), 0);
  }

  #roundOf(key: string, isInFile: (id: string) => boolean, path: Set<string>): number {
    const waiting = this.#waiting.get(key);
    if (!waiting) return 0;
    const known = this.#rounds.get(key);
    if (known !== undefined) return known;
    if (path.has(key)) throw refused(waiting.line, 'parentId', 'circular', key);
    path.add(key);
    const rounds = waiting.to.map((id) => {
      const target = this.#waiting.get(id);
      const isBehind = target ? target.line > waiting.line : isInFile(id);
      return this.#roundOf(id, isInFile, path) + (isBehind ? 1 : 0);
    });
    path.delete(key);
    const round = Math.max(...rounds);
    this.#rounds.set(key, round);
    return round;
  }
}
