import type { ErrorCode, ErrorDetail } from '#contract';

/** What happened, what is safe, what to do. */
export type ErrorSentence = { readonly what: string; readonly safe: string; readonly next: string };

/** One for every way a call can fail; a missing one does not compile. */
export type ErrorSentences = {
  readonly [C in ErrorCode]: (detail: Extract<ErrorDetail, { code: C }>) => ErrorSentence;
};
