import type { z } from 'zod';
import type { Contract, EntryContent } from '#contract';

/** A field that offers what has been written into it before. */
export type ValueField = z.input<Contract['entry']['usedValues']['input']>['field'];

/** One value that an entry brings into such a field. */
export type UsedValue = { readonly field: ValueField; readonly value: string };

/** The values an entry brings into fields that offer what was written before. */
export function usedValuesOf(content: EntryContent): UsedValue[] {
  const values = content.keywords.map((value): UsedValue => ({ field: 'keyword', value }));
  switch (content.kind) {
    case 'minutes':
      values.push({ field: 'place', value: content.place }, { field: 'meetingTerm', value: content.term });
      break;
    case 'photo':
      values.push({ field: 'place', value: content.place }, { field: 'event', value: content.event });
      break;
    case 'commendation':
      values.push(
        { field: 'place', value: content.ceremonyPlace },
        { field: 'campaign', value: content.campaign },
      );
  }
  return values.filter(({ value }) => value !== '');
}
