import {
  fold,
  formatPartialDate,
  RetentionDuty,
  readPartialDate,
  type Term,
  type Vocabulary,
} from '#contract';

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
  /** How many years, where a term says that; and the duty a deadline is of. */
  readonly years: number | null;
  readonly duty: RetentionDuty | null;
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
    years: typeof term?.attributes.years === 'number' ? term.attributes.years : null,
    duty: RetentionDuty.safeParse(term?.attributes.duty).data ?? null,
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
    attributes: { ...term?.attributes, ...countedBy(form, term) },
    isHidden: form.isHidden,
  };
}

/** Whether terms of a vocabulary are of a duty: deadlines. */
export const isOfDuty = ({ terms }: Vocabulary): boolean =>
  terms.some(({ attributes }) => 'duty' in attributes);
/** Whether terms of a vocabulary say a number of years. */
export const isInYears = ({ terms }: Vocabulary): boolean =>
  terms.some(({ attributes }) => 'years' in attributes);

/** The years and the duty of a form, where it or its term has any. */
function countedBy({ years, duty }: TermForm, term: Term | null): Term['attributes'] {
  const had = term?.attributes ?? {};
  return {
    ...(years !== null || 'years' in had ? { years } : {}),
    ...(duty !== null || 'duty' in had ? { duty } : {}),
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
