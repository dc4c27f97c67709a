import { useEffect, useReducer, useState } from 'react';
import type { InputIssue } from '#contract';
import { useText } from '../i18n/language.ts';
import { useCommand } from '../queries/use-command.ts';
import { type Bound, issueText } from './bind.ts';
import { isSame } from './entry-draft.ts';
import { keepAsPrevious, previousValue } from './previous-entry.ts';
import { nextRecord, type RecordEvent, type RecordState } from './record-content.ts';
import { issueOf, issuesAfter, type Refusal, refusalOf } from './record-issues.ts';
import { keepUnsaved, unsavedOf } from './unsaved-records.ts';

type Save<C> = (input: { id: string | null; revision: number | null; content: C }) => Promise<{ id: string }>;
type RecordStart<C> = {
  /** What kind of record it is: Ctrl+D looks there for the one saved before. */
  readonly kind: string;
  readonly id: string | null;
  readonly revision: number | null;
  readonly content: C;
  /** What the next new record begins with, given the one just saved; without it only saving is offered. */
  readonly next?: ((saved: C) => C) | undefined;
};

/** The state of a record's form: its content as typed, what was refused, and how it is saved. */
export function useRecord<C extends object>(
  start: RecordStart<C>,
  save: Save<C>,
  onSaved: (id: string) => void,
) {
  const { state, tell, isDirty, forget } = useRecordContent(start);
  const { content, base } = state;
  const { send, refusal, setRefusal, isBusy } = useSaving(save);
  const issues = refusal?.type === 'fields' ? refusal.issues : [];
  const set = (patch: Partial<C>): void => {
    tell({ type: 'typed', patch });
    setRefusal((before) =>
      before?.type === 'fields' ? { ...before, issues: issuesAfter(before.issues, patch) } : before,
    );
  };
  const saveThen = async (go: (id: string) => void, written = content, over = base.revision) => {
    const id = await send({ id: base.id, revision: over, content: written });
    if (id === undefined) return;
    keepAsPrevious({ ...written, kind: start.kind });
    forget();
    go(id);
  };
  const { next } = start;
  return {
    ...{ ...state, isDirty, issues, refusal, set, isBusy },
    undo: state.past.length > 0 ? () => tell({ type: 'undone' }) : undefined,
    drop: () => tell({ type: 'dropped', revision: start.revision }),
    save: () => saveThen(onSaved),
    saveAndNew: next && (() => saveThen(() => tell({ type: 'begun', content: next(content) }))),
    /** Takes the same field from the record of this kind saved before. */
    copyField: (field: string) => {
      const value = previousValue(start.kind, field);
      if (value !== undefined) set({ [field]: value } as unknown as Partial<C>);
    },
    /** Saves what was chosen of two versions over the newer one. */
    resolve: (merged: C, revision: number) => {
      tell({ type: 'merged', content: merged, revision });
      return saveThen(onSaved, merged, revision);
    },
    leaveConflict: () => setRefusal(null),
    ...binder(content, issues, set, useText()),
  };
}
export type RecordParts<C extends object> = ReturnType<typeof useRecord<C>>;

/** The content as typed over what is saved. */
function useRecordContent<C extends object>(start: RecordStart<C>) {
  const [state, tell] = useReducer<RecordState<C>, RecordStart<C>, [RecordEvent<C>]>(
    nextRecord,
    start,
    begin,
  );
  const { base, content } = state;
  const key = keyOf(start);
  const isDirty = !isSame(content, base.content);
  useEffect(() => {
    keepUnsaved(key, isDirty ? { content, revision: base.revision } : null);
  }, [key, isDirty, content, base.revision]);
  return { state, tell, isDirty, forget: () => keepUnsaved(key, null) };
}

/** What a form begins with: what was typed before it was left last time, else what is saved. */
function begin<C extends object>(start: RecordStart<C>): RecordState<C> {
  const { id, revision, content } = start;
  const waiting = unsavedOf(keyOf(start));
  return {
    base: { id, revision: waiting ? waiting.revision : revision, content },
    content: (waiting?.content as C | undefined) ?? content,
    past: [],
    isRecovered: waiting !== undefined,
    round: 0,
  };
}

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string | null }): string =>
  `${kind}/${id ?? 'new'}`;

/** Sends a record; tells how it was refused. */
function useSaving<C extends object>(save: Save<C>) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const command = useCommand(save, { onFailed: (error) => setRefusal(refusalOf(error)) });
  const send = async (input: Parameters<Save<C>>[0]): Promise<string | undefined> => {
    setRefusal(null);
    return (await command.giveAsync(input).catch(() => undefined))?.id;
  };
  return { send, refusal, setRefusal, isBusy: command.isBusy };
}

function binder<C extends object>(
  content: C,
  issues: readonly InputIssue[],
  set: (patch: Partial<C>) => void,
  text: ReturnType<typeof useText>,
) {
  const bind = <V>(field: keyof C & string, value: V): Bound<V> => ({
    name: field,
    value,
    onChange: (next) => set({ [field]: next } as unknown as Partial<C>),
    error: issueText(issueOf(issues, field, value), text),
  });
  return {
    /** Binds a line of text; what is missing is an empty line. */
    text: (field: keyof C & string) => bind<string>(field, (content[field] as string | undefined) ?? ''),
    /** Binds a field as it is. */
    value: <F extends keyof C & string>(field: F) => bind<C[F]>(field, content[field]),
  };
}
