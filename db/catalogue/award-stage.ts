import type { AwardLine, AwardStage, CommendationContent } from '#contract';

type Line = Pick<AwardLine, 'revokedBy' | 'correctedBy' | 'presentedOn'>;
type Decision = Pick<CommendationContent, 'status' | 'ceremonyOn'>;

/**
 * How far an award line has come: proposed, decided, presented, corrected or revoked. What its decision went through
 * it went through too; a revocation is final (law 06/2022/QH15, ch. VII).
 */
export function stageOf(line: Line, { status, ceremonyOn }: Decision): AwardStage {
  if (line.revokedBy !== '' || status === 'revoked') return 'revoked';
  if (status === 'proposed') return 'proposed';
  if (line.correctedBy !== '' || status === 'corrected') return 'corrected';
  return line.presentedOn !== null || ceremonyOn !== null ? 'presented' : 'decided';
}

/** Whether awards of a stage count, for numbers, runs and rules alike: what is only proposed or was revoked does not. */
export const isCounted = (stage: AwardStage): boolean => stage !== 'revoked' && stage !== 'proposed';
