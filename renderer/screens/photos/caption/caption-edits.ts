import { type EntrySummary, type InputIssue, PhotoContent } from '#contract';
import { differingFields, type InputOf } from '../../../editing/entry-draft.ts';

/** Fields of photos that somebody has touched, as typed; the others stay as they are in each photo. */
export type PhotoEdits = Partial<Omit<InputOf<'photo'>, 'kind'>>;
export type PhotoField = keyof PhotoEdits;

export const isEmpty = (edits: PhotoEdits): boolean => Object.keys(edits).length === 0;

/** What a waiting draft says otherwise than the photo as saved. */
export function editsOfDraft(draft: Readonly<Record<string, unknown>>, saved: PhotoContent): PhotoEdits {
  const content = { ...saved, ...draft };
  const fields = differingFields(content, saved).filter((field) => field !== 'kind');
  return Object.fromEntries(fields.map((field) => [field, content[field as keyof typeof content]]));
}

/** Why touched fields could not be saved; nothing when they can. */
export function issuesOf(edits: PhotoEdits): readonly InputIssue[] {
  const parsed = PhotoContent.partial().safeParse({ kind: 'photo', ...edits });
  return (parsed.error?.issues ?? []).map((issue) => {
    const rule = issue.code === 'custom' ? String(issue.params?.rule ?? 'custom') : issue.code;
    const limit = issue.code === 'too_big' ? { limit: Number(issue.maximum) } : {};
    return { path: issue.path.join('.'), rule, ...limit };
  });
}

/** What several photos have in common, and in which fields they differ, as far as lists tell. */
export function sharedOf(photos: readonly EntrySummary[]) {
  const all = photos.map(({ title, event, place, date, dossierId }) => ({
    title,
    event,
    place,
    date: date?.text ?? null,
    dossierId,
  }));
  const [first] = all;
  const fields = first ? (Object.keys(first) as (keyof typeof first)[]) : [];
  const mixed = new Set<PhotoField>(
    fields.filter((field) => all.some((one) => one[field] !== first?.[field])),
  );
  const shared: PhotoEdits = Object.fromEntries(
    fields.filter((field) => !mixed.has(field)).map((field) => [field, first?.[field]]),
  );
  return { shared, mixed };
}
