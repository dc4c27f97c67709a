import { isInForce, type Rule } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { ConfidenceMark } from '../confidence-mark.tsx';
import css from './rules.module.css';

/** Where a rule stands, from when to when, and how sure we are of it: the mark with its word. */
export function RuleSource({ rule, today }: { readonly rule: Rule; readonly today?: string }) {
  const { rules: text, settings } = useText();
  const format = useFormat();
  const { law, article } = rule.source;
  const { effectiveFrom, effectiveTo, confidence } = rule;
  const days = [effectiveFrom ? format.day(effectiveFrom) : '…', effectiveTo ? format.day(effectiveTo) : '…'];
  return (
    <>
      <p>{article ? `${law}, ${article}` : law}</p>
      <p className={css.small}>
        {effectiveFrom || effectiveTo ? days.join(' – ') : text.always}
        {today !== undefined && !isInForce(rule, today) && ` · ${text.notNow}`}
      </p>
      <p className={css.small} data-confidence={confidence}>
        <ConfidenceMark confidence={confidence} /> {settings.confidence[confidence]}
      </p>
    </>
  );
}
