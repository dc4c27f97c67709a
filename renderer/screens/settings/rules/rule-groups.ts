import { isInForce, type Rule } from '#contract';

/** A rule as it stands through time: what holds today (else what comes next, else what was last), and the rest. */
export type RuleGroup = { readonly id: string; readonly shown: Rule; readonly others: readonly Rule[] };

/** Rules of one id together, in the order of the file. `today` is an ISO day. */
export function ruleGroups(rules: readonly Rule[], today: string): RuleGroup[] {
  return [...Map.groupBy(rules, ({ id }) => id)].flatMap(([id, same]) => {
    const inForce = same.find((rule) => isInForce(rule, today));
    const shown = inForce ?? same.find(({ effectiveFrom }) => (effectiveFrom ?? '') > today) ?? same.at(-1);
    return shown ? [{ id, shown, others: same.filter((rule) => rule !== shown) }] : [];
  });
}

/** What a rule is found by: its number, and the wording, law and article of every time. */
export const ruleWords = ({ id, shown, others }: RuleGroup, language: 'vi' | 'en'): string[] => [
  id,
  ...[shown, ...others].flatMap(({ text, source }) => [text[language], source.law, source.article]),
];
