import { yearOf } from './calendar.ts';
import plan from './commendations.json' with { type: 'json' };
import type { Draft, RecipientKind } from './decision.ts';
import type { Person } from './people.ts';

/** A form or title as the table tells it. */
export interface Form {
  readonly code: string;
  readonly text: string;
  /** Share of the base salary paid with it, before and since 2024. */
  readonly rate: number;
  readonly rate2024: number;
}

const forms: Readonly<Record<string, Form>> = plan.forms;
/** Of the people who come up often, so many of a hundred get the higher title. */
const fighterShare = 0.26;
const oldEnoughForSecondBadge = 64;

function baseSalary(day: string): number {
  const rows = plan.baseSalaries.filter(([from]) => String(from) <= day);
  return Number(rows.at(-1)?.[1] ?? 0);
}

/** Reward money in dong: a share of the base salary on the day, doubled for bodies, in whole thousands. */
export function moneyOf(form: Form, day: string, isBody: boolean): number {
  const rate = day >= '2024-01-01' ? form.rate2024 : form.rate;
  return Math.round((baseSalary(day) * rate * (isBody ? 2 : 1)) / 1000) * 1000;
}

/** The form of that name, or the one the decision gives to recipients of that kind. */
export function formOf(decision: Draft, kind: RecipientKind, name?: string): Form {
  const form = forms[name ?? decision.type.forms[kind]];
  if (!form) throw new RangeError(`no form for ${decision.typeName}`);
  return form;
}

/** The form somebody gets by a decision: the one `wish` names, else by merit and age. */
export function personForm(decision: Draft, person: Person, wish: string | undefined): Form {
  const { typeName, random, day } = decision;
  if (wish) return formOf(decision, 'person', wish);
  const isOften = typeName === 'titles' && person.weight >= 4;
  if (isOften && random.fork(`fighter ${person.key}`).chance(fighterShare))
    return formOf(decision, 'person', 'fighter');
  const isOld = yearOf(day) - person.birthYear >= oldEnoughForSecondBadge;
  return formOf(decision, 'person', typeName === 'partyBadge' && isOld ? 'partyBadge40' : undefined);
}

/** True for the title that needs an initiative. */
export function isFighterTitle(form: Form): boolean {
  return form === forms.fighter;
}
