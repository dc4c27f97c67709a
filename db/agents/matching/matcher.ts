import {
  type AgentKind,
  type AgentSummary,
  agentNameKey,
  agentNameMarks,
  type NameMatch,
  type NameToMatch,
  type ReadName,
  readPrintedName,
} from '#contract';
import { now } from '../../engine/identifiers.ts';
import type { AgentReader } from '../store-agents.ts';
import { reachable } from '../succession.ts';
import { type Asked, askedOf, type Evidence, evidenceOf } from './evidence.ts';
import type { AgentKeyReader, KeyedRow, PlaceRow } from './store-keys.ts';
import type { UnitBook } from './units.ts';
import { certainOf, scoreOf } from './weigh.ts';

export type MatcherParts = {
  readonly keys: AgentKeyReader;
  readonly agents: AgentReader;
  readonly units: UnitBook;
  readonly summaries: (ids: readonly string[]) => AgentSummary[];
};

/** Everybody of one name, and where they were. */
type Bearers = {
  readonly rows: readonly KeyedRow[];
  readonly places: ReadonlyMap<string, readonly PlaceRow[]>;
};

/** Weighed evidence about one name. */
export type Weighed = {
  readonly read: ReadName;
  readonly found: readonly Evidence[];
  readonly certainId: string | null;
};

/**
 * Compares printed names with the archive. One matcher serves one batch: it remembers the bearers of a name and the
 * meaning of a unit, and sees nothing that is written meanwhile.
 */
export function openMatcher({ keys, agents, units, summaries }: MatcherParts) {
  const bearers = new Map<string, Bearers>();

  function bearersOf(key: string, kind: AgentKind): Bearers {
    const name = `${kind}/${key}`;
    const found = bearers.get(name) ?? read(key, kind);
    bearers.set(name, found);
    return found;
  }

  function read(key: string, kind: AgentKind): Bearers {
    const rows = keys.keyed(key, kind);
    const ids = [...new Set(rows.map(({ id }) => id))];
    if (kind === 'body') return { rows, places: new Map(ids.map((id) => [id, placesOfBody(id)])) };
    return { rows, places: Map.groupBy(keys.places(ids), (place) => place.agent_id) };
  }

  /** A body is told from others of its name by what it lies in. */
  const placesOfBody = (id: string): PlaceRow[] =>
    reachable(id, agents.parentsOf).map((above) => ({
      agent_id: id,
      position: '',
      unit: '',
      unit_id: above,
    }));

  /** Weighs everybody who bears the name, or one that looks or sounds alike. */
  function weigh(name: NameToMatch): Weighed {
    const said = readOf(name);
    const key = agentNameKey(said.kind, said.name);
    const marked = agentNameMarks(said.kind, said.name);
    const unit = units.read(name.unit || said.unit, name.unitId);
    const asked = askedOf(name, said, { key, marked }, unit);
    if (said.fault === 'no_name' || said.fault === 'only_honorific')
      return { read: said, found: [], certainId: null };
    const found = bestOfEach(
      [key, ...keys.slipsOf(key)].flatMap((one) => evidenceFor(asked, bearersOf(one, said.kind))),
    );
    return { read: said, found, certainId: certainOf(asked, found) };
  }

  const evidenceFor = (asked: Asked, { rows, places }: Bearers): Evidence[] =>
    rows.map((row) => evidenceOf(asked, row, places.get(row.id) ?? [], units));

  return {
    weigh,
    /** Has people looked up anew: links have been written, and papers linked tell where somebody was. */
    forgetPeople: (): void => bearers.clear(),
    /** The answer for one name: the best candidates with all that a list shows of them. */
    match(name: NameToMatch, limit: number): NameMatch {
      const { read: said, found, certainId } = weigh(name);
      const isCertain = ({ id }: Evidence): number => Number(id === certainId);
      const best = found.toSorted((a, b) => isCertain(b) - isCertain(a)).slice(0, limit);
      const shown = new Map(summaries(best.map(({ id }) => id)).map((agent) => [agent.id, agent]));
      const candidates = best.flatMap((one) => {
        const agent = shown.get(one.id);
        return agent ? [{ agent, score: scoreOf(one), reasons: [...one.reasons] }] : [];
      });
      const namesakeCount = found.filter(({ isNamesake }) => isNamesake).length;
      return { read: said, candidates, namesakeCount, certainId };
    },
  };
}

/** What the paper says in its own columns counts before what is printed with the name. */
function readOf(name: NameToMatch): ReadName {
  const { fault, ...said } = readPrintedName(name.asPrinted, name.kind);
  const birthYear = name.birthYear ?? said.birthYear;
  const isFuture = birthYear !== null && birthYear > Number(now().slice(0, 4));
  return {
    ...said,
    position: name.position || said.position,
    unit: name.unit || said.unit,
    birthYear: isFuture ? null : birthYear,
    fault: fault ?? (isFuture ? 'future_birth_year' : null),
  };
}

/** Each agent once, by the name that fits best; the best agent first. */
function bestOfEach(found: readonly Evidence[]): Evidence[] {
  const sorted = found.toSorted((a, b) => scoreOf(b) - scoreOf(a));
  const seen = new Set<string>();
  return sorted.filter(({ id }) => !seen.has(id) && seen.add(id));
}
