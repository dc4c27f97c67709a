import { CircleCheck, CircleHelp, Eye, Stamp } from 'lucide-react';
import type { Finding } from '#contract';
import css from './outcome-icon.module.css';

const ICONS = { evidence: Stamp, 'to-check': Eye, 'not-enough-data': CircleHelp };

type OutcomeIconProps = { readonly finding: Pick<Finding, 'outcome' | 'tone'>; readonly size?: number };

/** The sign of an outcome; the word stands beside it. */
export function OutcomeIcon({ finding: { outcome, tone }, size = 15 }: OutcomeIconProps) {
  const Icon = tone === 'supports' && outcome === 'evidence' ? CircleCheck : ICONS[outcome];
  return <Icon size={size} className={css.icon} data-look={lookOf({ outcome, tone })} aria-hidden />;
}

/** How loud a finding is. */
export const lookOf = ({ outcome, tone }: Pick<Finding, 'outcome' | 'tone'>): string =>
  tone === 'supports' ? 'supports' : outcome;
