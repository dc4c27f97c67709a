import { useParam } from '../../../hash-location.ts';
import type { EntryFilterInput } from '../../../queries/entry.ts';
import { useListFilter } from '../../../use-list-filter.ts';

/** The filter of the grid as the address tells it; with photos just added, only those. */
export function usePhotoFilter(added: readonly string[] | null): EntryFilterInput {
  const filter = useListFilter('photo');
  const [event] = useParam('event');
  if (added) return { kind: 'photo', ids: [...added] };
  return event === '' ? filter : { ...filter, event };
}

/** Whether a filter leaves photos out. */
export const isNarrowing = ({ kind: _, text, ...rest }: EntryFilterInput): boolean =>
  Boolean(text) || Object.keys(rest).length > 0;
