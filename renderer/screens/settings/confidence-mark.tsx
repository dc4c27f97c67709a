import { Tooltip } from '@mantine/core';
import { BadgeCheck, CircleHelp, CircleMinus, Database, Quote } from 'lucide-react';
import type { RuleConfidence } from '#contract';
import { useText } from '../../i18n/language.ts';
import css from './confidence-mark.module.css';

const ICONS = {
  ...{ verified: BadgeCheck, secondary: Quote, unconfirmed: CircleHelp, unknown: CircleMinus },
  derived: Database,
};

/** How sure we are of a shipped fact: an icon whose word is the tooltip and what a screen reader says. */
export function ConfidenceMark({ confidence }: { readonly confidence: RuleConfidence }) {
  const { settings } = useText();
  const Icon = ICONS[confidence];
  const word = settings.confidence[confidence];
  return (
    <Tooltip label={word}>
      <Icon size={15} role="img" aria-label={word} className={css.mark} data-confidence={confidence} />
    </Tooltip>
  );
}
