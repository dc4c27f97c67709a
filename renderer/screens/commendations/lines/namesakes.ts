import type { AwardLineInput } from '#contract';
import { nameKeyOf } from './name-key.ts';

/** For each line that shares its folded name with others and may be mistaken for them: their places (from 0). */
export function namesakesIn(lines: readonly AwardLineInput[]): ReadonlyMap<number, readonly number[]> {
  const places = Map.groupBy(lines.keys(), (at) => nameKeyOf(lines[at] ?? {}));
  const found = new Map<number, readonly number[]>();
  for (const [key, together] of places) {
    if (key === '' || together.length < 2) continue;
    for (const at of together) {
      const others = together.filter(
        (other) => other !== at && isDoubtful(lines[at] ?? {}, lines[other] ?? {}),
      );
      if (others.length > 0) found.set(at, others);
    }
  }
  return found;
}

/** Two lines with one name leave a doubt unless both are linked: to two agents, or to one for two forms. */
function isDoubtful(a: AwardLineInput, b: AwardLineInput): boolean {
  const isSameForm = a.form === b.form && a.awardClass === b.awardClass;
  if (a.recipientKind === 'body') return isSameForm;
  if (!a.agentId || !b.agentId) return true;
  return a.agentId === b.agentId && isSameForm;
}
