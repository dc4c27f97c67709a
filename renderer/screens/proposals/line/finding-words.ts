import { type CheckReport, type Finding, type FindingReason, formatMoney } from '#contract';
import type { Language } from '../../../i18n/language.ts';
import type { Text } from '../../../i18n/text.ts';
import type { Formats } from '../../../i18n/use-format.ts';

export type Words = {
  readonly text: Text['proposals'];
  readonly format: Formats;
  readonly language: Language;
};

/** What a reason needs said, as words. */
const said = ({ years, count, needed, amount, name }: FindingReason, { format, language }: Words) => ({
  years: years.join(', '),
  count: count === null ? '' : format.number(count),
  needed: needed === null ? '' : format.number(needed),
  amount: amount === null ? '' : formatMoney(amount, language),
  name,
});

/** A finding as a sentence: why it was made. */
export const reasonWords = ({ reason }: Finding, words: Words): string =>
  words.text.reason[reason.code](said(reason, words));

/** A finding in a few words, for a row of a list. */
export const shortWords = ({ reason }: Finding, words: Words): string =>
  words.text.short[reason.code](said(reason, words));

/** The mark of what was not read in the text of the law; empty where it was. */
export const markOf = ({ confidence }: Finding, { text }: Words): string =>
  confidence === 'verified' || confidence === 'derived' ? '' : text.mark[confidence];

/** Where a finding rests: rule, law and article, since when, which rule file. */
export function citation(finding: Finding, { ruleVersion }: Pick<CheckReport, 'ruleVersion'>, words: Words) {
  const { rule, source } = finding;
  return [rule, source, inForce(finding, words), words.text.version(ruleVersion)].join(' · ');
}

function inForce({ effectiveFrom, effectiveTo }: Finding, { text, format }: Words): string {
  if (effectiveFrom === null) return text.always;
  const from = format.day(effectiveFrom);
  return effectiveTo === null ? text.inForce(from) : text.inForceUntil(from, format.day(effectiveTo));
}
