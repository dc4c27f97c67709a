import type { AwardLine, NameToMatch } from '#contract';
import type { Weighed } from '../../agents/matching/matcher.ts';
import type { AutoLink } from './store-auto-links.ts';

/** What a line says about its recipient, for comparison; `on` is the day of its decision as typed. */
export const nameOfLine = (line: AwardLine, on: string | null): NameToMatch => ({
  kind: line.recipientKind,
  asPrinted: line.asPrinted,
  birthYear: line.birthYear,
  position: line.position,
  unit: line.unit,
  unitId: line.unitId,
  on,
  isPosthumous: line.isPosthumous,
});

/**
 * The lines of one decision whose recipients are certain. Where two lines of one form would go to the same agent, they
 * are two people of one name, or one is a mistake: both are left open.
 */
export function certainLines(
  entryId: string,
  lines: readonly AwardLine[],
  weigh: (line: AwardLine) => Weighed,
): AutoLink[] {
  const taken = lines.flatMap((line) => (line.agentId === null ? [] : [placeOf(line, line.agentId)]));
  const found = lines.flatMap((line) => {
    if (line.agentId !== null || line.id === null) return [];
    const { certainId, found: all } = weigh(line);
    const meant = all.find(({ id }) => id === certainId);
    return meant ? [{ line, lineId: line.id, entryId, agentId: meant.id, reasons: meant.reasons }] : [];
  });
  const places = Map.groupBy(found, ({ line, agentId }) => placeOf(line, agentId));
  return [...places]
    .filter(([place, together]) => together.length === 1 && !taken.includes(place))
    .flatMap(([, together]) => together.map(({ line: _, ...link }) => link));
}

const placeOf = ({ form, awardClass }: AwardLine, agentId: string): string =>
  `${agentId}/${form}/${awardClass ?? ''}`;
