import { isDeepStrictEqual } from 'node:util';
import type { Rule, RuleChange } from '#contract';

const keyOf = ({ id, effectiveFrom }: Rule): string => `${id} ${effectiveFrom ?? ''}`;

/** How two sets of rules differ, rule by rule; a rule is the same by its id and the day it begins. */
export function difference(before: readonly Rule[], after: readonly Rule[]): RuleChange[] {
  const old = new Map(before.map((rule) => [keyOf(rule), rule]));
  const fresh = new Map(after.map((rule) => [keyOf(rule), rule]));
  const kept = [...old.values()].flatMap((rule) => changeOf(rule, fresh.get(keyOf(rule)) ?? null));
  const added = [...fresh.values()]
    .filter((rule) => !old.has(keyOf(rule)))
    .flatMap((rule) => changeOf(null, rule));
  return [...kept, ...added].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function changeOf(before: Rule | null, after: Rule | null): RuleChange[] {
  const { id, effectiveFrom = null } = after ?? before ?? {};
  if (id === undefined) return [];
  if (before === null || after === null)
    return [{ id, effectiveFrom, change: before === null ? 'added' : 'removed', fields: [], before, after }];
  const fields = Object.entries(after).filter(
    ([field, value]) => !isDeepStrictEqual(value, before[field as keyof Rule]),
  );
  if (fields.length === 0) return [];
  return [{ id, effectiveFrom, change: 'changed', fields: fields.map(([field]) => field), before, after }];
}

/** Ids in the order of their numbers, then by the day they begin. */
const sortKey = ({ id, effectiveFrom }: RuleChange): string =>
  `${id.replace(/\d+/, (digits) => digits.padStart(3, '0'))} ${effectiveFrom ?? ''}`;
