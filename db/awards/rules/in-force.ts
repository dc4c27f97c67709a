import { isInForce, type Rule, type RuleMode } from '#contract';

/** What an office made of single rules, by their ids. */
export type Modes = Readonly<Record<string, RuleMode>>;

/** How a rule is switched: as the office chose, else as it came. */
export const modeOf = ({ id, mode }: Rule, modes: Modes): RuleMode => modes[id] ?? mode ?? 'as-marked';

/** The rules in force on an ISO day, without those that are switched off. */
export const rulesInForce = (rules: readonly Rule[], day: string, modes: Modes): readonly Rule[] =>
  rules.filter((rule) => isInForce(rule, day) && modeOf(rule, modes) !== 'off');
