import { RetentionChoice } from '#contract';

export const retentionPath = (year: number): string => `/handover/retention?year=${year}`;

/** The list behind a number of the desk. What narrows nothing is not said. */
export function duePath({ year, part, fondsId, endYear }: RetentionChoice): string {
  const params = new URLSearchParams({ year: String(year), part });
  if (fondsId !== null) params.set('fonds', fondsId);
  if (endYear !== null) params.set('end', String(endYear));
  return `/handover/retention/list?${params}`;
}

/** The year an address names, else this one. */
export function yearOf(search: string, thisYear: number): number {
  const year = RetentionChoice.shape.year.safeParse(
    Number(new URLSearchParams(search).get('year') ?? thisYear),
  );
  return year.success ? year.data : thisYear;
}

/** The list an address names; what makes no sense there is left out. */
export function choiceOf(search: string, thisYear: number): RetentionChoice {
  const params = new URLSearchParams(search);
  const year = yearOf(search, thisYear);
  const read = RetentionChoice.safeParse({
    ...{ year, part: params.get('part'), fondsId: params.get('fonds') },
    endYear: params.has('end') ? Number(params.get('end')) : null,
  });
  return read.success ? read.data : { year, part: 'to_current', fondsId: null, endYear: null };
}
