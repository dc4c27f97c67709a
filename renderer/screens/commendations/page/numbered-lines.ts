import type { AwardLine, CommendationContent, MatchReason } from '#contract';
import { namesakesIn } from '../lines/namesakes.ts';

/** A line with its number in the list and the numbers of those that share its name. */
export type NumberedLine = {
  readonly line: AwardLine;
  readonly number: number;
  readonly namesakes: readonly number[];
  readonly isRevoked: boolean;
  /** Why it was linked by itself; empty where somebody linked it, or nobody. */
  readonly autoReasons: readonly MatchReason[];
};

/** The lines of a decision as they are read. In a revoked decision every line is revoked with it. */
export function numberedLines(
  { lines, status }: CommendationContent,
  autoLinked: readonly { readonly lineId: string; readonly reasons: readonly MatchReason[] }[] = [],
): readonly NumberedLine[] {
  const reasons = new Map(autoLinked.map((one) => [one.lineId, one.reasons]));
  const namesakes = namesakesIn(lines);
  return lines.map((line, at) => ({
    line,
    number: at + 1,
    namesakes: (namesakes.get(at) ?? []).map((other) => other + 1),
    isRevoked: status === 'revoked' || line.revokedBy !== '',
    autoReasons: reasons.get(line.id ?? '') ?? [],
  }));
}

/** The achievement that all lines have in common, as decisions for one occasion do; else empty. */
export function sharedAchievement(lines: readonly NumberedLine[]): string {
  const [first, ...others] = lines.map(({ line }) => line.achievement);
  return first && others.length > 0 && others.every((achievement) => achievement === first) ? first : '';
}
