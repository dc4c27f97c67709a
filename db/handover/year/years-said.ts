import type { HandoverYear } from './survey.ts';

/** The years of a survey as they are said: "2024", "2021–2024", "2019, 2022". */
export function yearsOf({ choice }: Pick<HandoverYear, 'choice'>): string {
  const years = [...new Set(choice.years)].sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return String(first ?? '');
  return last - first === years.length - 1 ? `${first}–${last}` : years.join(', ');
}
