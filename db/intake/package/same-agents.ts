import type { AgentKind, InterchangeRecord, RecordOf } from '#contract';
import type { Agents } from '../../agents/agents.ts';
import { fromAgentRecord } from '../../catalogue/interchange/agent-records.ts';

type AgentRecord = RecordOf<AgentKind>;
export const isAgent = (record: InterchangeRecord): record is AgentRecord =>
  record.kind === 'person' || record.kind === 'body' || record.kind === 'household';

/**
 * Which agents of a package the archive knows under an id of its own, beyond reasonable doubt: by the same weighing
 * that links recipients, never by a name alone. Where two of the package would become one, neither does.
 */
export class SameAgents {
  readonly #agents: Agents;
  readonly #matcher: ReturnType<Agents['matcher']>;
  readonly #same = new Map<string, string>();

  constructor(agents: Agents) {
    this.#agents = agents;
    this.#matcher = agents.matcher();
  }

  /** Looks one up; those the archive holds under the same id need no looking. */
  add(record: AgentRecord): void {
    const { id } = record;
    if (id === undefined || this.#agents.reader.saved(id)) return;
    const { kind, birthYear, positions, parentId } = fromAgentRecord(record);
    const position = positions.length === 1 ? positions[0] : undefined;
    const { certainId } = this.#matcher.weigh({
      ...{ kind, asPrinted: record.name, birthYear, on: null, isPosthumous: false },
      ...{ position: position?.position ?? '', unit: position?.unit ?? '' },
      unitId: this.#known(kind === 'person' ? (position?.unitId ?? null) : parentId),
    });
    if (certainId !== null) this.#same.set(id, certainId);
  }

  /** To be called when all are looked up: ids of the package by the ids they have here. */
  settle(inPackage: ReadonlySet<string>): ReadonlyMap<string, string> {
    const uses = new Map<string, number>();
    for (const here of this.#same.values()) uses.set(here, (uses.get(here) ?? 0) + 1);
    return new Map([...this.#same].filter(([, here]) => uses.get(here) === 1 && !inPackage.has(here)));
  }

  #known(id: string | null): string | null {
    return id !== null && this.#agents.reader.saved(id) ? id : null;
  }
}
