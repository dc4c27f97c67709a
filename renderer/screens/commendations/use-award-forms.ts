import { useMemo } from 'react';
import { type FormReader, formReader, type ReadForm } from '#contract';
import { useTerms } from '../../i18n/use-terms.ts';

/** Reads forms as printed, which is in Vietnamese whatever the window's language. */
export function useAwardForms(): FormReader {
  const { choices } = useTerms('award-form');
  return useMemo(
    () =>
      formReader(
        choices.map(({ term: { code, label, abbreviation } }) => ({ code, label: label.vi, abbreviation })),
      ),
    [choices],
  );
}

/** The form that a decision's subject names, for lines that name none. */
export function formInSubject(subject: string, forms: FormReader): ReadForm | null {
  const { label, formCode, awardClass } = forms(subject);
  return formCode === null ? null : { form: label, formCode, awardClass };
}
