import { AgentContent, type AgentKind, BodyEventContent, type RecordOf } from '#contract';
import { shownName } from '../../agents/agent-index.ts';
import type { EventContent } from '../../agents/store-events.ts';
import { compact, defined } from './compact.ts';
import { fromDate, toDate } from './names.ts';

export type AgentRecord = RecordOf<AgentKind>;

/** A person, body or household as a line of the interchange format. */
export function toAgentRecord(id: string, content: AgentContent): AgentRecord {
  const { birthYear, sex, homePlace, bodyKind, level, code, parentId, notes } = content;
  const names = content.names.map(({ name, kind, from, to }) =>
    compact({ name, kind, from: toDate(from), to: toDate(to) }, { kind: 'official' }),
  );
  const isPlain = names.length === 1 && Object.keys(names[0] ?? {}).length === 1;
  return compact<AgentRecord>({
    kind: content.kind,
    id,
    name: shownName(content.names),
    ...(isPlain ? {} : { names }),
    positions: content.positions.map(({ position, unit, unitId, from, to }) =>
      compact({ position, unit, unitId: unitId ?? undefined, from: toDate(from), to: toDate(to) }),
    ),
    birthYear,
    sex,
    deceasedOn: toDate(content.deceasedOn),
    homePlace,
    bodyKind,
    level,
    code,
    parentId,
    validFrom: toDate(content.validFrom),
    validTo: toDate(content.validTo),
    notes,
  });
}

/** The agent a line stands for. `name` is the one shown; `names` are all of them, or those before it. */
export function fromAgentRecord(record: AgentRecord): AgentContent {
  const { kind, name, birthYear, sex, homePlace, bodyKind, level, code, parentId, notes } = record;
  const listed = record.names ?? [];
  const names = listed.some((one) => one.name === name) ? listed : [...listed, { name }];
  return AgentContent.parse(
    defined({
      kind,
      names: names.map((one) => defined({ ...one, from: fromDate(one.from), to: fromDate(one.to) })),
      positions: record.positions?.map((one) =>
        defined({ ...one, from: fromDate(one.from), to: fromDate(one.to) }),
      ),
      ...{ birthYear, sex, homePlace, bodyKind, level, code, parentId, notes },
      deceasedOn: fromDate(record.deceasedOn),
      validFrom: fromDate(record.validFrom),
      validTo: fromDate(record.validTo),
    }),
  );
}

/** An event between bodies as a line of the interchange format. */
export const toEventRecord = (id: string, event: EventContent): RecordOf<'event'> =>
  compact<RecordOf<'event'>>({
    kind: 'event',
    id,
    event: event.kind,
    on: toDate(event.on),
    basis: event.basis,
    note: event.note,
    fromIds: [...event.fromIds],
    toIds: [...event.toIds],
  });

export const fromEventRecord = ({ kind: _, id: __, event, ...record }: RecordOf<'event'>): EventContent =>
  BodyEventContent.parse(defined({ ...record, kind: event, on: fromDate(record.on) }));
