import type { RecordOf } from '#contract';
import plan from './bodies.json' with { type: 'json' };
import { type Body, bodyOf, mergedOn, newWard, oldWards } from './bodies.ts';
import { addDays } from './calendar.ts';
import { fill } from './text.ts';

/** The bodies in the interchange format. */
export function bodyRecords(bodies: ReadonlyMap<string, Body>): RecordOf<'body'>[] {
  return [...bodies.values()].map((body) => ({
    kind: 'body',
    id: body.id,
    name: body.name,
    names: [{ name: body.short, kind: 'short', from: body.from, to: body.to ?? null }],
    bodyKind: body.kind,
    level: body.level,
    parentId: body.parent ? bodyOf(bodies, body.parent).id : null,
    validFrom: body.from,
    validTo: body.to ?? null,
    notes: plan.notes,
  }));
}

/** What happened to the bodies on the day of the merger, with its (invented) legal basis. */
export function bodyEvents(bodies: ReadonlyMap<string, Body>, nextId: () => string): RecordOf<'event'>[] {
  const body = (key: string) => bodyOf(bodies, key);
  const event = (
    act: string,
    from: readonly string[],
    to: readonly string[],
    basis: string,
    note: string,
  ): RecordOf<'event'> => ({
    kind: 'event',
    id: nextId(),
    event: act,
    on: act === 'dissolved' ? addDays(mergedOn, -1) : mergedOn,
    basis,
    note,
    fromIds: from.map((key) => body(key).id),
    toIds: to.map((key) => body(key).id),
  });
  const notes = plan.eventNotes;
  const merged = plan.wardBodies.map(({ key }) => {
    const target = `${newWard.key}.${key}`;
    const note = fill(notes.merged, { body: body(target).name });
    return event(
      'merged',
      oldWards.map((ward) => `${ward.key}.${key}`),
      [target],
      plan.mergerBasis,
      note,
    );
  });
  const founded = plan.newBodies.map(({ key }) => {
    const target = `${newWard.key}.${key}`;
    return event('founded', [], [target], plan.mergerBasis, fill(notes.founded, { body: body(target).name }));
  });
  const groups = plan.groupPlan.map(({ number, from }) =>
    from.length > 1
      ? event('merged', from, [`${newWard.key}.${number}`], plan.renumberingBasis, notes.joined)
      : event('renamed', from, [`${newWard.key}.${number}`], plan.renumberingBasis, notes.renumbered),
  );
  const district = plan.districtBodies.map(({ key }) => `q.${key}`);
  return [
    ...merged,
    ...founded,
    ...groups,
    event('dissolved', district, [], plan.abolitionBasis, notes.dissolved),
  ];
}
