import type { InterchangeRecord, RecordOf } from '../../../../db/contract/index.ts';
import { makeSample } from '../../../../db/intake/sample/index.ts';

/** The sample of one seed on one day, and short ways into it. */
export const today = '2026-11-22';
export const sample = makeSample({ seed: 2025, today });
type Kind = InterchangeRecord['kind'];

/** All records of a kind. */
export function all<K extends Kind>(kind: K, from = sample): RecordOf<K>[] {
  return from.records.filter((record): record is RecordOf<K> => record.kind === kind);
}

export const lines = all('commendation').flatMap((decision) =>
  (decision.recipients ?? []).map((line) => ({ decision, line })),
);
export const agents = new Map(
  [...all('person'), ...all('body'), ...all('household')].map((agent) => [agent.id, agent]),
);

/** The day of an entry, whatever its kind calls it. */
export function dayOf(record: InterchangeRecord): string | undefined {
  if (record.kind === 'minutes') return record.heldOn ?? undefined;
  if (record.kind === 'photo') return record.takenOn ?? undefined;
  if (record.kind === 'commendation') return record.signedOn ?? undefined;
  return record.kind === 'document' ? (record.issuedOn ?? undefined) : undefined;
}

/** The agent a name is linked to. */
export function linkOf(name: unknown): string | undefined {
  return typeof name === 'object' && name !== null && 'agentId' in name ? String(name.agentId) : undefined;
}
