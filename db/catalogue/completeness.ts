import type { CompletenessPart, MinutesContent } from '#contract';

/**
 * The parts that minutes must have after form 1.9 of decree 30/2020/ND-CP, annex III (list of parts: office
 * practice, to be confirmed). The signatures of chair and secretary count as there when a scan is attached.
 */
const parts: readonly {
  code: string;
  isRequired: boolean;
  isPresent(content: MinutesContent, hasScan: boolean): boolean;
}[] = [
  { code: 'body', isRequired: true, isPresent: (c) => c.host !== null || c.origin !== null },
  { code: 'number', isRequired: false, isPresent: (c) => c.number !== '' },
  { code: 'title', isRequired: true, isPresent: (c) => c.title !== '' },
  {
    code: 'start',
    isRequired: true,
    isPresent: (c) => c.date !== null && (c.startAt !== null || c.dayPart !== null),
  },
  { code: 'place', isRequired: true, isPresent: (c) => c.place !== '' },
  {
    code: 'attendees',
    isRequired: true,
    isPresent: (c) => c.attendees.length > 0 || c.presentCount !== null,
  },
  { code: 'chair', isRequired: true, isPresent: (c) => c.chair !== null },
  { code: 'secretary', isRequired: true, isPresent: (c) => c.secretary !== null },
  {
    code: 'proceedings',
    isRequired: true,
    isPresent: (c) => c.text !== '' || c.summary !== '' || c.reports.length > 0,
  },
  { code: 'conclusion', isRequired: true, isPresent: (c) => c.conclusions.length > 0 },
  { code: 'end', isRequired: true, isPresent: (c) => c.endAt !== null },
  { code: 'signatures', isRequired: true, isPresent: (_, hasScan) => hasScan },
];

/** Which parts of the form are there. */
export const completenessOf = (content: MinutesContent, hasScan: boolean): CompletenessPart[] =>
  parts.map(({ code, isRequired, isPresent }) => ({
    code,
    isRequired,
    isPresent: isPresent(content, hasScan),
  }));
