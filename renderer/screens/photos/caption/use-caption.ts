import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { EntrySummary } from '#contract';
import { issueText } from '../../../editing/bind.ts';
import { fieldOf } from '../../../editing/entry-draft.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { entryQueries } from '../../../queries/entry.ts';
import { isEmpty, issuesOf, type PhotoEdits, type PhotoField, sharedOf } from './caption-edits.ts';
import { useCaptionDraft } from './use-caption-draft.ts';
import { useTyped } from './use-typed.ts';
import { useWriteCaption, type Written } from './use-write-caption.ts';

/**
 * What is written about the chosen photos. Only touched fields are saved, into all of them, as one act; going to
 * other photos saves too. `onWritten` hears when it is done.
 */
export function useCaption(photos: readonly EntrySummary[], onWritten: (written: Written) => void) {
  const text = useText();
  const format = useFormat();
  const ids = photos.map(({ id }) => id);
  const key = ids.join(' ');
  const typed = useTyped(key);
  const single = ids.length === 1 ? ids[0] : undefined;
  const asked = useQuery({ ...entryQueries.get(single ?? ''), enabled: single !== undefined });
  const entry = asked.data?.summary.id === single ? asked.data : undefined;
  const draft = useCaptionDraft({ entry, edits: typed.edits, draftId: typed.draftId });
  const { shared, mixed } = sharedOf(photos);
  const values: PhotoEdits = {
    ...(entry?.content.kind === 'photo' ? entry.content : shared),
    ...draft.recovered,
    ...typed.edits,
  };
  const issues = typed.isRefused ? issuesOf(typed.edits) : [];
  const writeInto = useWriteCaption(onWritten);

  /** Saves what was touched. False when a field cannot be read: then it says so, and nothing is saved. */
  const save = (): boolean => {
    const edits = { ...draft.recovered, ...typed.now().edits };
    if (isEmpty(edits)) return true;
    if (issuesOf(edits).length > 0) {
      typed.refuse();
      return false;
    }
    typed.clear();
    writeInto({ photos, entry, edits, endDrafts: draft.take() }, () => {
      if (typed.isHere()) typed.set(edits);
      else draft.keep(edits);
    });
    return true;
  };
  const leave = (left: string) => {
    if (left === key && !isEmpty(typed.now().edits) && !save()) draft.keep();
  };
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => () => latest.current(key), [key]);

  const count = format.number(photos.length);
  const help = (field: PhotoField): string | undefined => {
    if (photos.length < 2) return undefined;
    if (field in typed.edits) return text.photos.willReplace(count);
    return mixed.has(field) ? text.photos.mixed : undefined;
  };
  const bind = <V>(field: PhotoField, value: V) => {
    const issue = issues.find(({ path }) => fieldOf(path) === field);
    const onChange = (next: V) => typed.set({ [field]: next });
    return { name: field, value, onChange, error: issueText(issue, text), help: help(field) };
  };
  return {
    photos,
    entry,
    values,
    set: typed.set,
    save,
    isTouched: !isEmpty(typed.edits),
    /** Fields that could not be read when they were to be saved. */
    issueCount: issues.length,
    /** When the draft was kept that stands in the fields now, waiting to be saved. */
    recoveredAt: draft.recoveredAt,
    dropDraft: () => {
      typed.clear();
      void draft.take()();
    },
    text: (field: TextField) => bind<string>(field, values[field] ?? ''),
    value: <F extends PhotoField>(field: F) => bind<PhotoEdits[F]>(field, values[field]),
  };
}
export type Caption = ReturnType<typeof useCaption>;

type TextField = 'title' | 'caption' | 'event' | 'place';
