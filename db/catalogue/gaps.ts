import type { EntryContent, Gap } from '#contract';
import { completenessOf } from './completeness.ts';
import type { EntryIndex } from './entry-index.ts';

/** What surrounds an entry and decides with it what is missing. */
export type Surroundings = {
  readonly attachmentCount: number;
  /** Last day of the fonds it lies in; null while that is open. */
  readonly fondsClosedDay: string | null;
};

/** Names what an entry still lacks. Nothing here blocks a save. */
export function gapsOf(content: EntryContent, index: EntryIndex, around: Surroundings): Gap[] {
  const found: Gap[] = [];
  if (index.title === '') found.push('no_title');
  if (index.date === null) found.push('no_date');
  if (content.kind !== 'photo' && around.attachmentCount === 0) found.push('no_scan');
  if (around.fondsClosedDay !== null && index.date && index.date.earliest > around.fondsClosedDay) {
    found.push('after_fonds_closed');
  }
  if (content.kind === 'photo' && content.people.length === 0) found.push('no_people');
  if (content.kind === 'minutes') {
    const isMissing = completenessOf(content, around.attachmentCount > 0).some(
      (part) => part.isRequired && !part.isPresent,
    );
    if (isMissing) found.push('incomplete_minutes');
  }
  if (content.kind === 'commendation') {
    if (content.lines.length === 0) found.push('no_recipients');
    else if (content.lines.some((line) => line.agentId === null)) found.push('unlinked_recipients');
  }
  return found;
}
