import type { DifferentRecord, TakeInDecision, TakeInResult } from '#contract';
import type { Work } from './work.ts';

/** What becomes of one record: decided on its own, else as for all; what cannot be kept both stays ours. */
export function decisionFor(
  { id, canKeepBoth }: Pick<DifferentRecord, 'id' | 'canKeepBoth'>,
  { prefer, decisions }: Pick<Work, 'prefer' | 'decisions'>,
): TakeInDecision {
  const wanted = decisions[id] ?? prefer;
  return wanted === 'both' && !canKeepBoth ? 'ours' : wanted;
}

/** How many of the records that are told one by one become what. */
export function sumOf(
  { different }: Pick<TakeInResult, 'different'>,
  work: Pick<Work, 'prefer' | 'decisions'>,
): Record<TakeInDecision, number> {
  const sum = { ours: 0, theirs: 0, both: 0 };
  for (const record of different) sum[decisionFor(record, work)] += 1;
  return sum;
}
