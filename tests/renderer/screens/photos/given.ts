import { type EntrySummary, readPartialDate } from '../../../../db/contract/index.ts';

type Given = Partial<Omit<EntrySummary, 'date'>> & { readonly date?: string | null };

/** A photo as a list shows it, with only what a test cares about said. */
export function givenPhoto(id: string, { date = '2024-01-10', ...rest }: Given = {}): EntrySummary {
  return {
    id,
    kind: 'photo',
    title: '',
    number: '',
    date: date === null ? null : (readPartialDate(date) ?? null),
    origin: '',
    place: '',
    dossierId: null,
    revision: 0,
    updatedAt: '2024-01-10T00:00:00Z',
    deletedAt: null,
    attachmentCount: 1,
    lineCount: 0,
    peopleCount: 0,
    cover: null,
    coverState: 'ready',
    coverSize: { width: 1200, height: 800 },
    event: '',
    gaps: [],
    hasDraft: false,
    ...rest,
  };
}

export const idsOf = (photos: readonly { readonly id: string }[]): string[] => photos.map(({ id }) => id);
