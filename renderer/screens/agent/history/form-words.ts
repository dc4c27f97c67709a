import type { AwardRun } from '#contract';
import type { Text } from '../../../i18n/text.ts';

/** A form as printed with its class. */
export const formWords = (
  { form, awardClass }: Pick<AwardRun, 'form' | 'awardClass'>,
  { awardClass: classWord }: Pick<Text['agent'], 'awardClass'>,
): string => [form, awardClass && classWord(awardClass)].filter(Boolean).join(' ');
