import { fold, formatPartialDate, readPartialDate, type Term } from '#contract';

/** A term as it is being typed. */
export type TermForm = {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly abbreviation: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
  readonly note: string;
  readonly isHidden: boolean;
};

export function termForm(term: Term | null): TermForm {
  return {
    code: term?.code ?? '',
    vi: term?.label.vi ?? '',
    en: term?.label.en ?? '',
    abbreviation: term?.abbreviation ?? '',
    from: asTyped(term?.effectiveFrom),
    to: asTyped(term?.effectiveTo),
    source: term?.source ?? '',
    note: term?.note ?? '',
    isHidden: term?.isHidden ?? false,
  };
}

/** An ISO day as people write it. */
function asTyped(day: string | null | undefined): string | null {
  const date = day ? readPartialDate(day) : undefined;
  return date ? formatPartialDate(date, 'vi', 'short') : null;
}

/** What is saved of a form; what it does not show stays as it is in the term. */
export function savedTerm(form: TermForm, term: Term | null) {
  return {
    label: { vi: form.vi.trim(), en: form.en.trim() },
    abbreviation: form.abbreviation.trim() || null,
    effectiveFrom: isoDay(form.from, 'earliest'),
    effectiveTo: isoDay(form.to, 'latest'),
    source: form.source.trim(),
    note: form.note.trim(),
    attributes: term?.attributes ?? {},
    isHidden: form.isHidden,
  };
}

/** A code made from a name: its letters without marks, joined by hyphens, at most 60. */
export function codeFor(label: string): string {
  return fold(label)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** One end of a typed date as an ISO day; null when nothing is typed or it cannot be read. */
export function isoDay(text: string | null, end: 'earliest' | 'latest'): string | null {
  return (text && readPartialDate(text)?.[end]) || null;
}
