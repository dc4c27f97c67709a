import type { AwardLineInput } from '#contract';

/** Most characters the texts of a line hold (`AwardLine` of the contract). */
export const LIMITS = {
  ...{ asPrinted: 300, position: 300, unit: 300, form: 200, achievement: 5000 },
  ...{ rating: 120, certificateNo: 60, revokedBy: 60, correctedBy: 60, note: 500 },
} as const satisfies Partial<Record<keyof AwardLineInput, number>>;
export type LimitedField = keyof typeof LIMITS;
/** Most lines a decision holds. */
export const MOST_LINES = 5000;
/** Most rows of a table that is pasted or opened at once, as long as ten years of a ward. */
export const MOST_ROWS = 20_000;
