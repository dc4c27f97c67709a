import type { AwardInHistory } from '#contract';
import type { Text } from '../../../i18n/text.ts';

/** What has to be known of an award besides: posthumous, and what became of it. */
export const stageWords = (
  { isPosthumous, stage, changedBy }: Pick<AwardInHistory, 'isPosthumous' | 'stage' | 'changedBy'>,
  text: Text['agent'],
): string =>
  [
    isPosthumous && text.posthumous,
    stage === 'revoked' && text.revokedBy(changedBy),
    stage === 'corrected' && text.correctedBy(changedBy),
    stage === 'proposed' && text.proposed,
  ]
    .filter(Boolean)
    .join('; ');
