import type { InterchangeRecord } from '#contract';
import type { AgentOrder } from './agent-order.ts';
import type { NumberedRecord } from './read-records.ts';

/** Whether a record is written in one reading of the file. */
export type Pass = (numbered: NumberedRecord) => boolean;

type Kind = InterchangeRecord['kind'];

const AGENTS: ReadonlySet<Kind> = new Set<Kind>(['body', 'person', 'household']);
const BEHIND_AGENTS: readonly ReadonlySet<Kind>[] = [
  new Set<Kind>(['event', 'fonds']),
  new Set<Kind>(['dossier']),
  new Set<Kind>(['minutes', 'photo', 'commendation', 'document']),
  new Set<Kind>(['link']),
];

/** Readings of the file in which its records are written, so that what is pointed at is there first. */
export const passesOf = ({ rounds, roundOf }: AgentOrder): Pass[] => [
  ...Array.from(
    { length: rounds },
    (_, round): Pass =>
      ({ line, record }) =>
        AGENTS.has(record.kind) && roundOf(line) === round,
  ),
  ...BEHIND_AGENTS.map(
    (kinds): Pass =>
      ({ record }) =>
        kinds.has(record.kind),
  ),
];
