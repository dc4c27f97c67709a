import { type AgentRef, type InterchangeName, interchangeDate, readPartialDate } from '#contract';
import { compact } from './compact.ts';

/** A name for the file: the bare text where nothing else is known. */
export function toName(ref: AgentRef | null): InterchangeName | undefined {
  if (ref === null) return undefined;
  const { asPrinted: name, agentId, position, unit } = ref;
  if (agentId === null && position === '' && unit === '') return name;
  return compact({ name, agentId: agentId ?? undefined, position, unit }, { name: undefined });
}

/** A name from the file; an empty one names nobody. */
export function fromName(name: InterchangeName | null | undefined): AgentRef | null {
  if (name === undefined || name === null || name === '') return null;
  if (typeof name === 'string') return { asPrinted: name, agentId: null, position: '', unit: '' };
  return {
    asPrinted: name.name,
    agentId: name.agentId ?? null,
    position: name.position ?? '',
    unit: name.unit ?? '',
  };
}

/** A date for the file, in its canonical form. */
export function toDate(text: string | null): string | undefined {
  const date = text === null ? undefined : readPartialDate(text);
  return date && interchangeDate(date);
}

/** A date from the file; an empty text is none. */
export const fromDate = (text: string | null | undefined): string | null => text || null;
