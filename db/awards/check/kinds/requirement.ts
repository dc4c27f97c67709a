import type { Requirement } from '#contract';
import type { Fact, Proposal } from '../situation.ts';
import { isRatedAs } from './ratings.ts';
import { isOf, runEndingAt, yearsOf } from './years.ts';

/** One step of a chain: whether the archive shows it, and the awards that show it (or a part of it). */
export type Step = { readonly isMet: boolean; readonly rests: readonly Fact[] };

/** Goes through the steps of a chain in order: what is asked "since" counts from the award the step before found. */
export function takeSteps(
  steps: readonly Requirement[],
  proposal: Proposal,
  facts: readonly Fact[],
): readonly Step[] {
  let since: number | null = null;
  return steps.map((step) => {
    const taken = takeStep(step, proposal, facts, since);
    if (step.need === 'held') since = lastYear(taken.rests);
    return taken;
  });
}

const lastYear = (facts: readonly Fact[]): number | null =>
  facts.reduce<number | null>(
    (last, { year }) => (year !== null && (last === null || year > last) ? year : last),
    null,
  );

function takeStep(step: Requirement, proposal: Proposal, facts: readonly Fact[], since: number | null): Step {
  switch (step.need) {
    case 'held': {
      const rests = facts.filter(
        (fact) => isOf(fact, step.forms) && (step.awardClass === null || fact.awardClass === step.awardClass),
      );
      return { isMet: rests.length >= step.times, rests };
    }
    case 'run': {
      const run = runEndingAt(yearsOf(facts, step.forms), proposal.year).slice(-step.years);
      const rests = facts.filter((fact) => isOf(fact, step.forms));
      return { isMet: run.length >= step.years, rests };
    }
    case 'years-since':
      return { isMet: isFarEnough(since, proposal.year, step.years), rests: [] };
    case 'times-since': {
      const rests = facts.filter((fact) => isOf(fact, step.forms) && isAfter(fact, since));
      return { isMet: since !== null && yearsOf(rests, step.forms).length >= step.times, rests };
    }
    case 'rated': {
      const rests = facts.filter((fact) => isAfter(fact, since) && isRatedAs(fact.rating, step.ratings));
      const years = [...new Set(rests.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
      const counted = step.isConsecutive ? runEndingAt(years, proposal.year) : years;
      return { isMet: counted.length >= step.years, rests };
    }
    case 'initiatives':
      return { isMet: proposal.initiatives.length >= step.count, rests: [] };
  }
}

const isFarEnough = (since: number | null, year: number | null, years: number): boolean =>
  since !== null && year !== null && year - since >= years;

const isAfter = ({ year }: Fact, since: number | null): boolean =>
  since === null || (year !== null && year > since);
