import { useState } from 'react';
import { ArchiveError, type InputIssue } from '#contract';
import { useText } from '../i18n/language.ts';
import { useCommand } from '../queries/use-command.ts';
import { type Bound, issueText } from './bind.ts';
import { fieldOf } from './entry-draft.ts';

type Save<C> = (input: { id: string | null; revision: number | null; content: C }) => Promise<{ id: string }>;
type RecordStart<C> = { readonly id: string | null; readonly revision: number | null; readonly content: C };

/** The state of a record's form: its content as typed, what was refused, and how it is saved. */
export function useRecord<C extends object>(
  start: RecordStart<C>,
  save: Save<C>,
  onSaved: (id: string) => void,
) {
  const text = useText();
  const [content, setContent] = useState<C>(start.content);
  const [issues, setIssues] = useState<readonly InputIssue[]>([]);
  const [error, setError] = useState<Error | null>(null);
  const command = useCommand(save, {
    onDone: ({ id }) => onSaved(id),
    onFailed: (failure) => {
      const refused =
        failure instanceof ArchiveError && failure.detail.code === 'invalid_input'
          ? failure.detail.issues
          : [];
      setIssues(refused);
      setError(refused.length > 0 ? null : failure);
    },
  });
  const set = (patch: Partial<C>): void => {
    setContent((before) => ({ ...before, ...patch }));
    setIssues((before) => before.filter(({ path }) => !(fieldOf(path) in patch)));
  };
  const bind = <V>(field: keyof C & string, value: V): Bound<V> => ({
    name: field,
    value,
    onChange: (next) => set({ [field]: next } as unknown as Partial<C>),
    error: issueText(
      issues.find(({ path }) => fieldOf(path) === field),
      text,
    ),
  });
  return {
    ...{ content, issues, error, set, isBusy: command.isBusy },
    save: () => command.give({ id: start.id, revision: start.revision, content }),
    /** Binds a line of text; what is missing is an empty line. */
    text: (field: keyof C & string) => bind<string>(field, (content[field] as string | undefined) ?? ''),
    /** Binds a field as it is. */
    value: <F extends keyof C & string>(field: F) => bind<C[F]>(field, content[field]),
  };
}
export type RecordParts<C extends object> = ReturnType<typeof useRecord<C>>;
