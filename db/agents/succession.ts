/** One step along the succession of bodies, forwards or backwards. */
export type Step = (id: string) => readonly string[];

/** Everything reachable from `start`, nearest first, without `start`; safe in a circle. */
export function reachable(start: string, step: Step): string[] {
  const seen = new Set([start]);
  const queue = [start];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const id of step(next)) {
      if (!seen.has(id)) queue.push(id);
      seen.add(id);
    }
  }
  seen.delete(start);
  return [...seen];
}

/** Whether bodies that became others became their own successors by that. */
export function isCircle(fromIds: readonly string[], toIds: readonly string[], followers: Step): boolean {
  const from = new Set(fromIds);
  return toIds.some((id) => reachable(id, followers).some((later) => from.has(later)));
}
