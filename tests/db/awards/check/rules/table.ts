import type { Finding, RuleConfidence } from '#contract';
import { listFindings } from '../../../../../db/awards/check/list-findings.ts';
import { rulesInForce } from '../../../../../db/awards/rules/in-force.ts';
import { shippedRules } from '../../../../../db/awards/rules/shipped.ts';
import { type Case, ofRule, proposalOf, type Verdicts } from '../situations.ts';

/** What every rule is tried in. */
export const columns = [
  ...(['met', 'nearly met', 'gap year', 'revoked', 'wrong period', 'missing data'] as const),
] as const;
export type Column = (typeof columns)[number];

/** A case with what is told of it, `OUTCOME TONE REASON`; or why a rule cannot come into such a case. */
export type Cell = readonly [said: Case, told: Verdicts] | string;

/** From a day on a rule rests on this law; null where none is known for that day. */
export type LawOn = readonly [on: string, law: string | null, confidence?: RuleConfidence];

export type RuleTable = Readonly<Record<Column, Cell>> & {
  /** A case of which the rule says something under each of the laws. */
  readonly changing: Case;
  readonly law: readonly LawOn[] | string;
};
export type RuleTables = Readonly<Record<string, RuleTable>>;

/** What a rule finds in a case, about the line and about its list. */
export function findingsOfRule(id: string, said: Case): Finding[] {
  const { on = '2025-03-01', modes = {} } = said;
  const rules = rulesInForce(shippedRules().rules, on, modes).filter((rule) => rule.id === id);
  const list = [{ ...said.proposal }, ...(said.list ?? [])].map((one, at) =>
    proposalOf({ line: at + 1, ...one }),
  );
  return [...ofRule(id, said), ...listFindings(rules, list, ({ rating }) => rating !== '', modes)];
}
