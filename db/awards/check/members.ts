import type { AwardInHistory, Rule } from '#contract';
import type { Identity } from './people.ts';
import type { Fact, Proposal } from './situation.ts';

/** Reads what people of some bodies were given of some forms by decisions signed from a year to a year. */
export type UnitAwards = (
  unitIds: readonly string[],
  forms: readonly string[],
  years: { readonly from: number; readonly to: number },
) => AwardInHistory[];

type Line = { readonly proposal: Proposal; readonly identity: Identity };

/** Achievements are decided in their year or the one after. */
const DECIDED_WITHIN = 1;

/** For the collectives of a list whose members count after the rules of the day: what those were given. */
export function membersOf(read: UnitAwards, rules: readonly Rule[], lines: readonly Line[]) {
  const asked = rules.flatMap((rule) => (rule.kind === 'share-of-members' ? [rule.parameters] : []));
  const forms = asked.flatMap(({ held }) => held);
  const bodies = lines.filter(
    ({ proposal: { formCode, kind, year, agentId } }) =>
      kind === 'body' &&
      agentId !== null &&
      year !== null &&
      asked.some((one) => formCode !== null && one.forms.includes(formCode)),
  );
  const years = bodies.flatMap(({ proposal }) => proposal.year ?? []);
  const found =
    bodies.length === 0
      ? []
      : read([...new Set(bodies.flatMap(({ proposal }) => proposal.agentId ?? []))], forms, {
          from: Math.min(...years),
          to: Math.max(...years) + DECIDED_WITHIN,
        });
  const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
  return ({ agentId }: Proposal): Fact[] =>
    agentId === null ? [] : (byUnit.get(agentId) ?? []).map((award) => ({ ...award, isSure: true }));
}
