import { ArchiveError, type ErrorDetail } from '#contract';
import type { ErrorSentence, ErrorSentences } from './error-sentences.ts';
import { errorsEn } from './errors.en.ts';
import { errorsVi } from './errors.vi.ts';
import { type Language, useLanguage } from './language.ts';

const tables: Record<Language, ErrorSentences> = { vi: errorsVi, en: errorsEn };

/** What to say about a failure, and the code to read over the telephone. */
export type ErrorText = ErrorSentence & { readonly code: string };

/** A failure in words. What is not an expected failure of a call is a bug of this window: `internal`. */
export function errorText(error: unknown, language: Language): ErrorText {
  const detail: ErrorDetail =
    error instanceof ArchiveError ? error.detail : { code: 'internal', incident: nameOf(error) };
  const say = tables[language][detail.code] as (detail: ErrorDetail) => ErrorSentence;
  return { ...say(detail), code: detail.code === 'internal' ? detail.incident : detail.code };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

export function useErrorText(): (error: unknown) => ErrorText {
  const [language] = useLanguage();
  return (error) => errorText(error, language);
}
