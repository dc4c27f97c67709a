import { AwardFilter, type AwardFilterInput } from '#contract';

export const registerPath = (year: number): string => `/commendations/register?year=${year}`;

/** The list of the lines behind a number of the register. What narrows nothing is not said. */
export function linesPath(filter: AwardFilterInput): string {
  const params = new URLSearchParams();
  for (const [field, value] of Object.entries(filter)) {
    if (value !== null && !(field === 'state' && value === 'counted')) params.set(field, String(value));
  }
  return `/commendations/register/lines?${params}`;
}

/** The filter an address names, for a year where it names none; what makes no sense there is left out. */
export function filterOf(search: string, year: number): AwardFilter {
  const params = new URLSearchParams(search);
  const named: Record<string, unknown> = Object.fromEntries(params);
  const read = AwardFilter.safeParse({ ...named, year: Number(params.get('year') ?? year) });
  return read.success ? read.data : AwardFilter.parse({ year });
}
