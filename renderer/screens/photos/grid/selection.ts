import { keysBetween, toggled } from '../../../components/list-keys.ts';

/** Which photos are chosen, which of them has the keyboard, and where a range with Shift begins. */
export type Selection = {
  readonly active: string | null;
  readonly anchor: string | null;
  readonly ids: ReadonlySet<string>;
};

export const nothingSelected: Selection = { active: null, anchor: null, ids: new Set() };

/** One photo, and no other. */
export const choose = (id: string): Selection => ({ active: id, anchor: id, ids: new Set([id]) });

/** Several at once: a group, photos just added, all. The first one has the keyboard. */
export const chooseMany = (ids: readonly string[]): Selection => ({
  active: ids[0] ?? null,
  anchor: ids[0] ?? null,
  ids: new Set(ids),
});

/** All from where the range began to a photo, in the order of the grid. */
export function extendTo({ active, anchor }: Selection, id: string, order: readonly string[]): Selection {
  const from = anchor ?? active ?? id;
  return { active: id, anchor: from, ids: keysBetween(order, from, id) };
}

/** Adds a photo, or takes it out. */
export const toggle = ({ ids }: Selection, id: string): Selection => ({
  active: id,
  anchor: id,
  ids: toggled(ids, id),
});

/** Goes to a photo without choosing it. */
export const moveTo = (selection: Selection, id: string): Selection => ({ ...selection, active: id });
